"""The leak test: facts that may not get out, and every way out, for several clearances.

``papers`` invents the papers, ``exits`` are the ways out, ``run`` puts them together and counts.
What may be seen is written down in ``papers`` by hand: nothing here asks the code under test.
"""

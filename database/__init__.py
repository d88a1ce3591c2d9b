"""What people make with the assistant and must not lose: conversations and their feedback,
and what officers decide about standard lines.

SQLite by default, PostgreSQL by URL. The tables stand in ``models``, how they came about in
``migrations``; every other module is the one way to one kind of thing.
"""

FILE_NAME = "spreeklijn.db"  # of SQLite, in the data folder

"""Documents that an officer brings in through the application: kept, corrected and removed."""

"""The terminal: command line, interview, completion, messages. Asks, shows and says; decides nothing."""

"""The wizard's pages, one a file: each draws the `Flow`, and tells the session what a person does."""

"""The pages of the wizard; each draws the flow and passes on what a person does, and knows no other."""

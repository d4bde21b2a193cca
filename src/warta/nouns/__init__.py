"""The records that flow between the stages: frozen, complete, without behaviour."""

@** The three problems. A preface.

\exercise{2.3}{The operator $D$}
Write |nb_D(f,store)|, which returns the function $Df$: called at~$x$, that function returns an
approximation to $f'(x)$. It may use |nb_diff|. Two operators with two stores must not
disturb each other, and $D(Df)$ must be right to four digits for functions that vary on the
scale of~$x$.
\hint{When |nb_D| returns, nobody has asked for a value yet. What must be remembered until
somebody does, and where?}
\hint{An |nb_fun| is a pair: code, and an environment that is handed to the code at each call.
Put $f$ into |*store|, and make |store| the environment of the result. There the code finds $f$
and calls |nb_diff|.}
\hint{You need a second function, above |nb_D|, such as
{\tt static double slope\_at(double x, void *env)}. Its first line may be:
|const nb_dctx *context=env;|}

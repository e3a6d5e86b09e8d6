@q How the names of the library and of the appendices are set. These lines print nothing. @>
@q SPDX-License-Identifier: MIT @>
@q Types of the C library that cweave does not know: @>
@s size_t int
@s bool int
@s int32_t int
@s int64_t int
@s uint8_t int
@s uint32_t int
@s uint64_t int
@s ssize_t int
@s pid_t int
@s FILE int
@s va_list int
@s json_t int
@s inline static
@s restrict const
@s _Noreturn static
@s _Generic sizeof
@q Types of libnabla: @>
@s nb_status int
@s nb_fun int
@s nb_pair int
@s nb_point int
@s nb_dctx int
@s nb_part int
@s NB_API static
@q Types of the grader and the command: @>
@s probe int
@s exercise_test int
@s exercise int
@q Names set as mathematics: an underscore and a number make an index. @>
@f eta TeX
@f theta TeX
@f epsilon TeX
@f lambda TeX
@f df_dx TeX
@f dy_dx TeX
@f dh_dx TeX
@f nabla_f TeX
@f f_prime TeX
@f g_prime TeX
@f de_da TeX
@f de_db TeX
@f de_dr TeX
@f de_ds TeX
@f w_0 TeX
@f w_1 TeX
@f w_2 TeX
@f w_3 TeX
@f x_0 TeX
@f x_1 TeX
@f x_2 TeX
@f y_0 TeX
@f y_1 TeX
@f y_2 TeX
@f f_1 TeX
@f f_2 TeX
@f f_3 TeX

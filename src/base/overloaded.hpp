#pragma once

namespace wijkspraak {

/// Several lambdas as one, to visit a variant with.
template <typename... Lambdas>
struct overloaded : Lambdas... {
    using Lambdas::operator()...;
};

template <typename... Lambdas>
overloaded(Lambdas...) -> overloaded<Lambdas...>;

} // namespace wijkspraak

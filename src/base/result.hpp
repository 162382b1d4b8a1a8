#pragma once

#include <utility>
#include <variant>

namespace wijkspraak {

/// Either the value that was asked for, or the typed reason why there is none.
///
/// For answers that belong to the domain ("the plan has not been decided"). Faults, such as a lost
/// database, throw instead. The names follow std::expected, so that this class can one day be it.
template <typename Value, typename Reason>
class [[nodiscard]] Result {
public:
    Result(Value value) : outcome_{std::in_place_index<0>, std::move(value)} {}
    Result(Reason reason) : outcome_{std::in_place_index<1>, std::move(reason)} {}

    explicit operator bool() const { return outcome_.index() == 0; }

    const Value& value() const { return std::get<0>(outcome_); }
    Value& value() { return std::get<0>(outcome_); }
    const Value& operator*() const { return value(); }
    Value& operator*() { return value(); }
    const Value* operator->() const { return &value(); }

    const Reason& error() const { return std::get<1>(outcome_); }

private:
    std::variant<Value, Reason> outcome_;
};

} // namespace wijkspraak

#pragma once

#include "civic/term.hpp"

/// The terms that the law itself sets. What a regulation sets is data.
namespace wijkspraak::legal_terms {

/// To object to a decision, from the day after it was announced.
inline constexpr Term objection{
    .number = 6, .unit = Unit::weeks, .ground = awb::art_6_7, .start_ground = awb::art_6_8_1};

/// To decide on an application where no regulation says how long: a reasonable term has passed in
/// any case after this.
inline constexpr Term decision{.number = 8, .unit = Unit::weeks, .ground = awb::art_4_13};

/// To give a view on a draft, from the very day on which it is laid open.
inline constexpr Term views{
    .number = 6,
    .unit = Unit::weeks,
    .start = Start::same_day,
    .ground = awb::art_3_16_1,
    .start_ground = awb::art_3_16_2};

/// To apply for a subsidy per financial year: counted back from the first day of that year.
inline constexpr Term yearly_application{
    .number = 13, .unit = Unit::weeks, .direction = Direction::backwards, .ground = awb::art_4_60};

/// To decide after all, once a notice of default has come in.
inline constexpr Term after_notice_of_default{
    .number = 2, .unit = Unit::weeks, .ground = awb::art_4_17_3};

/// The days over which a penalty grows.
inline constexpr Term penalty{
    .number = 42,
    .unit = Unit::days,
    .start = Start::same_day,
    .terms_act = TermsAct::penalty,
    .ground = awb::art_4_17_1};

} // namespace wijkspraak::legal_terms

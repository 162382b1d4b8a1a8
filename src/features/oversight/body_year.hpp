#pragma once

#include "civic/date.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::oversight {

/// So many of so many.
struct Share {
    std::int64_t part = 0;
    std::int64_t whole = 0;

    Share& operator+=(const Share& other);
    friend bool operator==(const Share&, const Share&) = default;
};

/// How far the yearly talk of a body is.
enum class TalkStage { none, planning, planned, held, confirmed };

/// All that the figures need of one body in one year.
struct BodyYear {
    bodies::BodyId body;
    std::string slug = {};
    std::string name = {};
    std::optional<areas::AreaId> district = {};
    bool has_coach = false;
    std::string level = {};            ///< its name; empty when none was settled
    std::optional<int> rank = {};      ///< of that level
    std::optional<int> rank_then = {}; ///< of the level in the year before
    TalkStage talk = TalkStage::none;
    Text talk_state = {};       ///< in the words of the talks: "datum gekozen"
    std::string talk_path = {}; ///< of its page in the office
    Share actions = {};         ///< done, of what was due in the year and in days gone by
    int late_actions = 0;       ///< due in the year, running still
    Share requests = {};        ///< answered, of what was asked in the year
    bool has_open_step = false; ///< asked for this year and not settled
    int waiting_requests = 0;   ///< for the municipality, now
    std::optional<Date> last_contact = {};
    std::optional<bool> was_contacted = {}; ///< in the year; not known before it has begun
};

/// A stadsdeel in a year.
struct District {
    areas::AreaId id;
    std::string slug;
    std::string name;
    Share inhabitants = {}; ///< in a buurt with a body, of all
};

/// The municipality in one year.
struct Year {
    int year = 0;
    Date today;
    std::vector<District> districts = {}; ///< by name
    std::vector<BodyYear> bodies = {};    ///< by name
};

/// What is counted for a stadsdeel and a year.
enum class Figure {
    covered, ///< inhabitants in a buurt with a body
    coached,
    talked,
    confirmed,
    with_level,
    stepped_up,
    stepped_back,
    actions_done,
    actions_late,
    requests_answered,
    contacted,
};
inline constexpr std::array figures{
    Figure::covered,
    Figure::coached,
    Figure::talked,
    Figure::confirmed,
    Figure::with_level,
    Figure::stepped_up,
    Figure::stepped_back,
    Figure::actions_done,
    Figure::actions_late,
    Figure::requests_answered,
    Figure::contacted};

/// What of a body asks for attention in a year.
enum class Attention {
    no_date,
    unconfirmed,
    open_step,
    late_action,
    waiting_request,
    not_contacted
};
inline constexpr std::array attentions{
    Attention::no_date,
    Attention::unconfirmed,
    Attention::open_step,
    Attention::late_action,
    Attention::waiting_request,
    Attention::not_contacted};
std::string_view to_word(Attention attention);
std::optional<Attention> parse_attention(std::string_view word);

Text to_text(Figure figure);    ///< "Gesprek gehouden"
Text meaning_of(Figure figure); ///< what is counted, in a sentence
std::string_view to_word(Figure figure);
std::optional<Figure> parse_figure(std::string_view word);

} // namespace wijkspraak::oversight

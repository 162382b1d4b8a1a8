#pragma once

#include "features/coverage/cover.hpp"

#include <map>
#include <vector>

namespace wijkspraak::coverage {

/// A buurt has a body when at least this share of it lies in the area of one.
inline constexpr double enough = 0.5;

/// Choice: one body for at least half of a buurt is a body for it; for less, it is there for a
/// part. Parts of several bodies are not added up, since a drawing may lie over another.
Cover cover_of(const std::vector<Part>& parts);

/// A stadsdeel, to count by.
struct District {
    areas::AreaId id;
    std::string slug;
    std::string name;
};

/// A body of which nobody knows for which buurten it is, with the stadsdeel that it names.
struct Unplaced {
    bodies::BodyId body;
    std::optional<areas::AreaId> district = {};
};

/// Counts the buurten by stadsdeel: those in the order they are given, and last what lies in none.
/// A stadsdeel without buurten is left out.
std::vector<Tally> tallies_of(
    const std::vector<Buurt>& buurten,
    const std::vector<District>& districts,
    const std::vector<Unplaced>& unplaced
);
Tally total_of(const std::vector<Tally>& tallies);

/// The share of the inhabitants with a body in whole percents, of those whose number is known. It
/// says 0 and 100 only for none and all.
std::optional<int> percentage(const Tally& tally);

enum class Order { by_name, by_inhabitants, by_district };
std::string_view to_word(Order order);
Order parse_order(std::string_view word);

/// What somebody wants to see of the buurten.
struct Search {
    std::string words = {};
    std::optional<areas::AreaId> district = {};
    std::optional<Cover> cover = {};
    Order order = Order::by_name;

    bool is_empty() const { return words.empty() and not district and not cover; }
};
/// The buurten in whose name or stadsdeel, or in the name of whose body, every word occurs.
std::vector<const Buurt*> selected(const Coverage& coverage, const Search& search);

/// What of a buurt without a body still asks for attention in the office.
enum class Need { none, way, unit };
inline constexpr std::array needs{Need::none, Need::way, Need::unit};
bool has_need(Need need, const CaseDraft& known);
std::string_view to_word(Need need);
std::optional<Need> parse_need(std::string_view word);
Text to_text(Need need);

} // namespace wijkspraak::coverage

#pragma once

#include "features/actions/action.hpp"

namespace wijkspraak::actions {

/// Which of the actions, by how they stand.
enum class Stand { running, late, in_time, open, under_way, done, dropped, all };
inline constexpr std::array stands{
    Stand::running,
    Stand::late,
    Stand::in_time,
    Stand::open,
    Stand::under_way,
    Stand::done,
    Stand::dropped,
    Stand::all};
Text to_text(Stand stand);
std::string_view to_word(Stand stand);
std::optional<Stand> parse_stand(std::string_view word);

enum class Order { urgent, newest, by_unit };
inline constexpr std::array orders{Order::urgent, Order::newest, Order::by_unit};
Text to_text(Order order);
std::string_view to_word(Order order);
std::optional<Order> parse_order(std::string_view word);

/// Days, both included.
struct Period {
    Date from;
    Date until;
};

/// Whether an action was promised in the period or ran already when it began.
enum class Beginning { either, inside, before };
inline constexpr std::array beginnings{Beginning::either, Beginning::inside, Beginning::before};
std::string_view to_word(Beginning beginning);
std::optional<Beginning> parse_beginning(std::string_view word);

/// Stands in an address for actions of which nobody said who does them.
inline constexpr std::string_view no_unit = "-";

/// What the list of actions is looked through by.
struct Search {
    std::string words = {};
    Stand stand = Stand::running;
    std::optional<std::int64_t> account = {}; ///< in whose name
    std::optional<std::string> unit = {};
    std::optional<bodies::BodyId> body = {};
    std::optional<std::int64_t> process = {};
    std::optional<SourceKind> source = {};
    std::optional<Period> period = {}; ///< that it ran in
    Beginning beginning = Beginning::either;
    Order order = Order::urgent;
    int page = 1;
};

/// A page of the list.
struct List {
    Search search;
    std::vector<Action> shown = {};
    std::int64_t found = 0;
    std::int64_t late = 0; ///< of those that were found
    int pages = 1;
};

/// How the actions of one unit from one kind of source stand, of those that ran in a period.
struct Figures {
    SourceKind source = SourceKind::own;
    std::string unit;
    std::int64_t promised = 0; ///< in the period
    std::int64_t carried = 0;  ///< ran when it began
    std::int64_t done = 0;
    std::int64_t in_time = 0;
    std::int64_t late = 0;
    std::int64_t dropped = 0;
};

} // namespace wijkspraak::actions

#pragma once

#include "features/moments/moment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::moments {

/// What stands in the way of writing a moment down as it is.
enum class Objection {
    before_plan,              ///< people take part before the plan has been decided
    ends_before_it_begins,    ///< the last day lies before the first
    ends_without_a_beginning, ///< a last day without a first
    decided_by_nobody,        ///< a decision that does not say who took it
};

/// All that is wrong with the moment; nothing when it can be recorded.
std::vector<Objection> objections_to(const MomentDraft& moment, const processes::Process& process);

enum class Order { by_date, by_entry };

/// What someone wants to see of a list of moments.
struct Selection {
    std::string words = {};
    std::optional<MomentKind> kind = {};
    Order order = Order::by_date;
};

/// The moments in which all the words occur, of this kind, in this order.
std::vector<Moment> selected(std::vector<Moment> moments, const Selection& selection);

} // namespace wijkspraak::moments

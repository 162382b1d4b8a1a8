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

// Which bodies of the register belong to it.

/// Whether the register has the body in this time: a day, or the month or year that is known.
bool was_there(const bodies::Placed& placed, const Dated& then);

/// The bodies that were there in the time of a group, which lasts until today unless it has ended.
std::vector<bodies::Body> offered_to(
    const Group& group, const std::vector<bodies::Placed>& all, Date today
);

/// Which bodies a form asks about, each once, by name.
struct Offer {
    std::vector<bodies::Body> of_area = {}; ///< for the parts of town of the moment
    std::vector<bodies::Body> nearby =
        {}; ///< of the same stadsdeel, but nobody knows which buurten
    std::vector<bodies::Body> others = {};
};

/// What an offer depends on.
struct Scene {
    Dated then;
    std::vector<bodies::BodyId> of_area = {};
    std::vector<areas::AreaId> districts = {}; ///< in which the parts of town lie
    std::vector<BodyAt> recorded = {};
};
/// The bodies that were there then, and whatever has been written down already.
Offer offer_of(const std::vector<bodies::Placed>& all, const Scene& scene);

/// Why nobody can be invited to a moment any more, or not yet.
enum class Hindrance { undated, over };
std::optional<Hindrance> hindrance_to_inviting(const MomentDraft& moment, Date today);

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

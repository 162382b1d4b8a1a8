#pragma once

#include "features/messages/messages.hpp"
#include "features/moments/pages.hpp"

#include <vector>

namespace wijkspraak::moments {

// The ticks of those of the area, of those that may be near, and of the others.
inline constexpr const char* near_name = "wijkorgaan";
inline constexpr const char* perhaps_name = "wijkorgaan-dichtbij";
inline constexpr const char* elsewhere_name = "wijkorgaan-elders";

/// A body that one can invite, or that was invited.
struct Invitee {
    bodies::Body body;
    std::string address = {}; ///< empty when the register has none
    std::optional<Presence> presence = {};
    std::optional<messages::Message> message = {}; ///< the invitation, when it went out from here
};

struct InvitingView {
    const Moment& moment;
    std::vector<Invitee> of_area = {};
    std::vector<Invitee> nearby = {};
    std::vector<Invitee> others = {};
    std::optional<Hindrance> hindrance = {};
};
web::Page inviting_page(
    const processes::Process& process, const InvitingView& view, const Filled& filled
);
std::string inviting_path(const processes::Process& process, MomentId id);

// What the invitation says.

Text subject_of(const Moment& moment);
std::vector<Text> paragraphs_of(
    const processes::Process& process, const Moment& moment, const bodies::Body& body
);
messages::Link link_of(const processes::Process& process, const Moment& moment);

} // namespace wijkspraak::moments

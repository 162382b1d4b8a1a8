#pragma once

#include "features/talks/pages.hpp"
#include "features/talks/store.hpp"

namespace wijkspraak::talks {

web::Routes round_routes();
web::Routes office_talk_routes();
web::Routes own_talk_routes();
web::Routes shared_routes(); ///< preparation, talk, report and comparison, for both sides

inline const web::Fields nothing_sent;
inline const web::Problems no_problems;

/// The round, for who begins and keeps rounds.
Round kept_round(web::Context& context, RoundId id);
/// The talk as the office sees it.
Desk office_desk(web::Context& context, TalkId id);
/// The same for who answers for the body: its wijkregisseur, or who keeps the register.
Desk leading_desk(web::Context& context, TalkId id);
/// The talk as its own people see it.
Desk own_desk(web::Context& context, const web::Slug& slug, int year);
/// Who does something at that desk, in a role of the body or of the office.
storage::Actor actor_at(web::Context& context, const Desk& desk);
/// The talk as it is now, after something was done.
Talk now_of(web::Context& context, const Desk& desk);

TalkView view_of(web::Context& context, const Desk& desk);

} // namespace wijkspraak::talks

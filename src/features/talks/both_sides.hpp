#pragma once

#include "features/talks/desk.hpp"

/// The pages that both sides have of a talk, from whichever side somebody comes.
namespace wijkspraak::talks {

web::Response show_preparation(web::Context& context, const Desk& desk);
web::Response save_preparation(web::Context& context, const Desk& desk);
web::Response download_calendar(web::Context& context, const Desk& desk);
web::Response show_comparison(web::Context& context, const Desk& desk);

web::Response show_report(web::Context& context, const Desk& desk);
web::Response download_report(web::Context& context, const Desk& desk);
web::Response confirm_report(web::Context& context, const Desk& desk);
web::Response add_to_report(web::Context& context, const Desk& desk);
// By the office only.
web::Response confirm_on_paper(web::Context& context, TalkId id);
web::Response send_to_both(web::Context& context, TalkId id);
web::Response take_report_back(web::Context& context, TalkId id);

} // namespace wijkspraak::talks

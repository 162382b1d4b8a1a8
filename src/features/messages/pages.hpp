#pragma once

#include "features/messages/forms.hpp"
#include "web/page.hpp"

namespace wijkspraak::messages {

/// A message as its reader finds it on the site. `stops` is what they chose before, if anything.
web::Page message_page(
    const Message& message, std::optional<Reach> stops, const web::Problems& problems
);

/// What a mail program gets that unsubscribes by itself.
web::Page unsubscribed_page();

web::Page outbox_page(const Outbox& outbox, const Traffic& traffic, bool may_set_up);

web::Page suppressions_page(
    const std::vector<Suppression>& suppressions,
    const web::Fields& sent,
    const web::Problems& problems
);
web::Page resumption_page(
    const std::string& address, const web::Fields& sent, const web::Problems& problems
);

web::Page mailings_page(const std::vector<Mailing>& mailings);

/// Everything one must know before a mailing goes.
struct Preview {
    Mailing mailing;
    std::vector<Recipient> first; ///< some of the people it goes to
    std::int64_t limit = 0;
    bool may_release = false;
    std::string drafted_by;
    std::string released_by;
};
web::Page mailing_page(const Preview& preview, std::optional<Text> refusal);

web::Page settings_page(
    const Traffic& traffic, const web::Fields& sent, const web::Problems& problems
);

/// Whether mail goes out, and why not.
html::Node traffic_callout(const Traffic& traffic);

} // namespace wijkspraak::messages

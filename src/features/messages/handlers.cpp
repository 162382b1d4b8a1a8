#include "features/messages/forms.hpp"
#include "features/messages/pages.hpp"
#include "features/people/people.hpp"

namespace wijkspraak::messages {

namespace {

using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

constexpr std::size_t names_in_preview = 50;

Message found(Context& context, const Slug& code)
{
    auto message = web::found(MessageStore{context.transaction()}.find(code.value));
    if (message.subject.empty()) throw web::HttpError{404}; // its reader had it removed
    return message;
}

/// What the reader of this message chose for their own address.
std::optional<Reach> own_choice(MessageStore& store, const Message& message)
{
    std::optional<Reach> chosen;
    for (const auto& suppression : store.suppressions_of(message.address))
        if (suppression.cause == Cause::unsubscribed) chosen = suppression.reach;
    return chosen;
}

Response show_message(Context& context, const Slug& code)
{
    const auto message = found(context, code);
    MessageStore store{context.transaction()};
    return web::respond(message_page(message, own_choice(store, message), {}));
}

/// A mail program that only fetches this address, or a reader that opens it, must not be
/// unsubscribed by that.
Response show_way_out(Context& context, const Slug& code)
{
    return web::see(path_of(found(context, code).code) + "#mail");
}

Response choose_mail(Context& context, const Slug& code)
{
    const auto message = found(context, code);
    MessageStore store{context.transaction()};
    const auto choice = read_own_choice(context.fields);
    if (not choice)
        return web::respond(message_page(message, own_choice(store, message), choice.error()), 422);
    store.choose(message.address, choice->stops, context.actor());
    return web::see(path_of(message.code), web::Notice::saved);
}

// RFC 8058: the code in the address is what shows that the mail was ours and got there.
Response unsubscribe_at_once(Context& context, const Slug& code)
{
    const auto message = found(context, code);
    if (context.fields["List-Unsubscribe"] != "One-Click")
        return web::see(path_of(message.code) + "#mail");
    MessageStore store{context.transaction()};
    const auto reach = unsubscribing(message.kind).value_or(Reach::news);
    const auto before = own_choice(store, message);
    if (not before or *before < reach) store.choose(message.address, reach, context.actor());
    return web::respond(unsubscribed_page());
}

Response show_outbox(Context& context)
{
    const MessageStore store{context.transaction()};
    return web::respond(outbox_page(
        store.outbox(read_search(context.fields)),
        store.traffic(context.now),
        web::may_enter(context.viewer, Access::administrator)
    ));
}

Response retry(Context& context, MessageId id)
{
    if (not MessageStore{context.transaction()}.retry(id, context.actor()))
        throw web::HttpError{404};
    return web::see("/kantoor/berichten", web::Notice::saved);
}

Response addresses(Context& context, const web::Fields& sent, const web::Problems& problems)
{
    const MessageStore store{context.transaction()};
    return web::respond(
        suppressions_page(store.suppressions(), sent, problems), problems.empty() ? 200 : 422
    );
}

Response show_addresses(Context& context)
{
    return addresses(context, {}, {});
}

Response add_address(Context& context)
{
    const auto choice = read_suppression(context.fields);
    if (not choice) return addresses(context, context.fields, choice.error());
    MessageStore{context.transaction()}.suppress(
        {.address = choice->address,
         .reach = choice->reach,
         .cause = Cause::office,
         .reason = choice->reason,
         .since = context.now},
        context.actor()
    );
    return web::see("/kantoor/mailadressen", web::Notice::added);
}

Response show_resumption(Context& context)
{
    const auto address = Address::parse(context.fields["adres"]);
    const auto shown = address ? address->text() : std::string{};
    return web::respond(resumption_page(
        shown,
        {
            {"adres", shown}
    },
        {}
    ));
}

Response resume(Context& context)
{
    auto choice = read_resumption(context.fields);
    web::Problems problems;
    if (not choice)
        problems = choice.error();
    else if (not MessageStore{context.transaction()}.end_suppressions(
                 choice->address, choice->reason, context.actor()
             ))
        problems.emplace("adres", t("Dit adres krijgt al mail."));
    if (problems.empty()) return web::see("/kantoor/mailadressen", web::Notice::removed);
    return web::respond(
        resumption_page(std::string{context.fields["adres"]}, context.fields, problems), 422
    );
}

Response show_mailings(Context& context)
{
    return web::respond(mailings_page(MessageStore{context.transaction()}.mailings()));
}

std::string name_of(storage::Transaction& transaction, std::optional<std::int64_t> account)
{
    for (const auto& known : people::all(transaction))
        if (known.id.value() == account) return known.name;
    return "–";
}

Preview preview_of(Context& context, MailingId id)
{
    auto& transaction = context.transaction();
    const MessageStore store{transaction};
    auto mailing = web::found(store.find(id));
    const auto limit = store.settings().release_limit;
    const bool may = may_release(
        static_cast<std::size_t>(mailing.recipients),
        static_cast<std::size_t>(limit),
        mailing.drafted_by,
        context.viewer.account.value_or(0)
    );
    return {
        .mailing = mailing,
        .first = store.recipients(id, names_in_preview),
        .limit = limit,
        .may_release = may,
        .drafted_by = name_of(transaction, mailing.drafted_by),
        .released_by = name_of(transaction, mailing.released_by)};
}

Response show_mailing(Context& context, MailingId id)
{
    return web::respond(mailing_page(preview_of(context, id), {}));
}

Response release(Context& context, MailingId id)
{
    const auto preview = preview_of(context, id);
    if (preview.mailing.state != MailingState::draft)
        return web::respond(mailing_page(preview, t("Deze mailing is geen concept meer.")), 409);
    if (not preview.may_release)
        return web::respond(
            mailing_page(preview, t("Wie een mailing maakt, geeft haar niet zelf vrij.")), 409
        );
    MessageStore{context.transaction()}.release(id, context.actor());
    return web::see(mailing_path(id), web::Notice::submitted);
}

Response withdraw(Context& context, MailingId id)
{
    const auto preview = preview_of(context, id);
    if (preview.mailing.state != MailingState::draft)
        return web::respond(mailing_page(preview, t("Deze mailing is geen concept meer.")), 409);
    MessageStore{context.transaction()}.withdraw(id, context.actor());
    return web::see("/kantoor/mailings", web::Notice::saved);
}

Response show_settings(Context& context)
{
    const MessageStore store{context.transaction()};
    return web::respond(settings_page(store.traffic(context.now), fields_of(store.settings()), {}));
}

Response save_settings(Context& context)
{
    MessageStore store{context.transaction()};
    const auto settings = read_settings(context.fields);
    if (not settings)
        return web::respond(
            settings_page(store.traffic(context.now), context.fields, settings.error()), 422
        );
    store.save(*settings, context.actor());
    return web::see("/kantoor/mail", web::Notice::saved);
}

} // namespace

web::Routes routes()
{
    web::Route one_click{Method::post, one_click_path, Access::anyone, unsubscribe_at_once};
    one_click.needs_token = false;
    return {
        {Method::get,  "/berichten/{}",                   Access::anyone,        show_message   },
        {Method::post, "/berichten/{}/mailkeuze",         Access::anyone,        choose_mail    },
        {Method::get,  one_click_path,                    Access::anyone,        show_way_out   },
        one_click,
        {Method::get,  "/kantoor/berichten",              Access::team,          show_outbox    },
        {Method::post, "/kantoor/berichten/{}/poging",    Access::team,          retry          },
        {Method::get,  "/kantoor/mailadressen",           Access::team,          show_addresses },
        {Method::post, "/kantoor/mailadressen",           Access::team,          add_address    },
        {Method::get,  "/kantoor/mailadressen/hervatten", Access::team,          show_resumption},
        {Method::post, "/kantoor/mailadressen/hervatten", Access::team,          resume         },
        {Method::get,  "/kantoor/mailings",               Access::team,          show_mailings  },
        {Method::get,  "/kantoor/mailings/{}",            Access::team,          show_mailing   },
        {Method::post, "/kantoor/mailings/{}/vrijgave",   Access::team,          release        },
        {Method::post, "/kantoor/mailings/{}/intrekking", Access::team,          withdraw       },
        {Method::get,  "/kantoor/mail",                   Access::administrator, show_settings  },
        {Method::post, "/kantoor/mail",                   Access::administrator, save_settings  },
    };
}

} // namespace wijkspraak::messages

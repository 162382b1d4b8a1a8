#include "features/bodies/bodies.hpp"
#include "features/bodies/handlers.hpp"
#include "features/bodies/office_pages.hpp"
#include "features/messages/messages.hpp"

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

/// The body, for who may say who keeps it.
Kept overseen(Context& context, const Slug& slug)
{
    auto kept = web::found(find_kept(context.transaction(), slug.value));
    if (not may_oversee(ties_of(context.transaction(), context.viewer, kept)))
        throw web::HttpError{403};
    return kept;
}

struct Invited {
    people::AccountDraft account;
    BoardRole role = BoardRole::secretary;
};

Result<Invited, web::Problems> read_invited(const web::Fields& sent)
{
    web::Reading reading{sent};
    Invited invited{
        .account = {
                    .email = read_email(reading, invited_email_field),
                    .name = reading.text(invited_name_field)}
    };
    if (const auto role =
            parse_board_role(reading.choice(invited_role_field, board_role_choices())))
        invited.role = *role;
    if (not reading.ok()) return reading.problems();
    return invited;
}

messages::MessageDraft message_for(
    const Body& body,
    const messages::Address& address,
    const Invited& invited,
    const std::string& path
)
{
    const bool must_choose = not path.empty();
    return {
        .to = address,
        .name = invited.account.name,
        .kind = messages::Kind::confirmation,
        .subject = t("U kunt de gegevens van {wijkorgaan} bijhouden", body.name),
        .paragraphs =
            {t("U bent uitgenodigd als {functie}. U ziet er wat inwoners van uw wijkorgaan lezen, "
               "en kunt dat zelf veranderen.",         to_text(invited.role)),
                         must_choose ? t("Kies eerst een wachtwoord. De link werkt veertien dagen.")
                         : t("Meld u aan met het wachtwoord dat u al hebt.")},
        .link =
            {must_choose ? path : "/mijn-wijkorganen/" + body.slug,
                         must_choose ? t("Kies een wachtwoord") : t("Bekijk en verander de gegevens")},
        .cause = {                                   }
    };
}

/// An invitation that is given again is a cause of its own.
std::string cause_of(const Body& body, people::AccountId account, Instant now)
{
    return "body:" + std::to_string(body.id.value()) +
           ":invite:" + std::to_string(account.value()) + ":" + std::to_string(now.milliseconds);
}

Response invite(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto kept = overseen(context, slug);
    const auto invited = read_invited(context.fields);
    if (not invited) return refused_invitation(context, kept, invited.error());

    const auto invitation = people::invite(transaction, invited->account, context.actor());
    entrust(transaction, kept.id, invitation.account, invited->role, context.actor());
    const auto address = messages::Address::parse(invited->account.email).value();
    auto message = message_for(kept.body(), address, *invited, invitation.path);
    message.cause = cause_of(kept.body(), invitation.account, context.now);
    messages::queue(transaction, message, context.now);
    return web::see(office_path(kept.body()) + "#toegang", Notice::added);
}

Response end_access(Context& context, const Slug& slug, people::AccountId account)
{
    auto& transaction = context.transaction();
    const auto kept = overseen(context, slug);
    const auto role = web::found(role_of(transaction, kept.id, account));
    unlink(transaction, kept.id, account);
    note(
        transaction,
        kept.id,
        {.subject = Subject::access,
         .deed = Deed::removed,
         .thing = account.value(),
         .title = std::string{to_word(role)}},
        {.actor = context.actor()}
    );
    return web::see(office_path(kept.body()) + "#toegang", Notice::removed);
}

} // namespace

web::Routes access_routes()
{
    using enum Access;
    return {
        {Method::post, "/kantoor/wijkorganen/{}/uitnodiging",      neighbourhood_team, invite    },
        {Method::post, "/kantoor/wijkorganen/{}/toegang/{}/einde", neighbourhood_team, end_access},
    };
}

} // namespace wijkspraak::bodies

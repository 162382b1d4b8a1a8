#include "features/people/invitations.hpp"

#include "features/people/forms.hpp"
#include "features/people/pages.hpp"
#include "features/people/passwords.hpp"
#include "features/people/rules.hpp"
#include "features/people/store.hpp"
#include "web/errors.hpp"

namespace wijkspraak::people {

using storage::Transaction;
using web::Access;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

namespace {

constexpr std::string_view insert_invitation = R"(
    insert into account_invitations (secret, account_id, until_at)
    values ($1, $2, $3)
)";

constexpr std::string_view delete_invitations = R"(
    delete from account_invitations where account_id = $1
)";

constexpr std::string_view invited_account = R"(
    select account_id
    from account_invitations
    where secret = $1 and until_at > $2
)";

std::optional<Account> invited(Transaction& transaction, const Slug& secret, Instant now)
{
    const auto id = transaction.first(
        [](const storage::Row& row) { return row.get<AccountId>(0); },
        invited_account,
        keep_of(secret.value),
        now
    );
    if (not id) return std::nullopt;
    auto account = PeopleStore{transaction}.find(*id);
    if (not account or account->is_disabled) return std::nullopt;
    return account;
}

std::optional<Account> invited(const SlowContext& context, const Slug& secret)
{
    return context.database.read([&](Transaction& transaction) {
        return invited(transaction, secret, context.now);
    });
}

Response answer(
    const SlowContext& context, const Slug& secret, const web::Problems& problems, int status
)
{
    const auto account = invited(context, secret);
    if (not account) return web::respond(spent_invitation_page(), 404);
    return web::respond(
        invitation_page("/uitnodiging/" + secret.value, account->email, problems), status
    );
}

Response show_invitation(SlowContext& context, const Slug& secret)
{
    return answer(context, secret, {}, 200);
}

Response accept_invitation(SlowContext& context, const Slug& secret)
{
    const auto account = invited(context, secret);
    if (not account) return web::respond(spent_invitation_page(), 404);
    const std::string password{context.fields[new_password_field.name]};
    if (const auto problem = problem_with_password(password, account->email))
        return answer(
            context,
            secret,
            {
                {std::string{new_password_field.name.view()}, *problem}
        },
            422
        );

    const auto hash = hash_password(password);
    const bool is_accepted = context.database.write([&](Transaction& transaction) {
        if (not invited(transaction, secret, context.now)) return false;
        transaction.run(delete_invitations, account->id);
        PeopleStore{transaction}.set_password(
            account->id,
            hash,
            {.account = account->id.value(), .role = "uitnodiging", .at = context.now}
        );
        return true;
    });
    if (not is_accepted) return web::respond(spent_invitation_page(), 404);
    return web::see("/aanmelden?terug=/mijn-wijkorganen", web::Notice::saved);
}

} // namespace

Invitation invite(
    storage::Transaction& transaction, const AccountDraft& draft, const storage::Actor& actor
)
{
    PeopleStore people{transaction};
    const auto known = people.find_by_email(draft.email);
    const auto id = known ? known->id : people.add(draft, {}, actor);
    const auto credentials = people.credentials_of(id);
    const bool signs_in_already =
        known and (not known->roles.empty() or known->is_demo or not credentials or
                   not credentials->password_hash.empty());
    if (signs_in_already) return {.account = id};

    const auto secret = new_secret();
    transaction.run(delete_invitations, id);
    transaction.run(insert_invitation, keep_of(secret), id, actor.at + invitation_lasts);
    storage::audit(transaction, actor, {.action = "account.invite", .subject = id.value()});
    return {.account = id, .path = "/uitnodiging/" + secret};
}

storage::Migrations invitation_migrations()
{
    return {
        {"people.invitations", 1, R"(
            create table account_invitations (
                secret text not null primary key,
                account_id @int not null references accounts (id),
                until_at @int not null
            ) @strict;
            create index account_invitations_of_account on account_invitations (account_id);
        )"},
    };
}

web::Routes invitation_routes()
{
    return {
        {Method::get,  "/uitnodiging/{}", Access::anyone, show_invitation  },
        {Method::post, "/uitnodiging/{}", Access::anyone, accept_invitation},
    };
}

} // namespace wijkspraak::people

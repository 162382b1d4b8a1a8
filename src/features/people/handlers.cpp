#include "features/people/forms.hpp"
#include "features/people/pages.hpp"
#include "features/people/passwords.hpp"
#include "features/people/people.hpp"
#include "features/people/rules.hpp"
#include "features/people/store.hpp"
#include "web/errors.hpp"

namespace wijkspraak::people {

namespace {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;

std::vector<Account> demo_accounts(const web::Settings& settings, const PeopleStore& people)
{
    std::vector<Account> accounts;
    if (not settings.is_demo) return accounts;
    for (auto& account : people.all())
        if (account.is_demo and not account.is_disabled) accounts.push_back(std::move(account));
    return accounts;
}

std::string cookie(std::string_view name, std::string_view value, const web::Settings& settings)
{
    std::string text{name};
    ((text += "=") += value) += "; Path=/; HttpOnly; SameSite=Lax";
    if (settings.is_behind_tls) text += "; Secure";
    if (value.empty()) text += "; Max-Age=0";
    return text;
}

/// Who has no role in the office keeps a body, and begins there.
std::string_view first_page_of(web::Roles roles, std::string_view address)
{
    return roles.empty() and address == "/kantoor" ? "/mijn-wijkorganen" : address;
}

/// A new secret at every sign-in, so that a session from before it is worth nothing.
Response begin_session(SlowContext& context, AccountId account, std::string_view go_on_to)
{
    const auto secret = new_secret();
    const auto form_token = new_secret();
    const auto roles = context.database.write([&](Transaction& transaction) {
        PeopleStore people{transaction};
        people.forget_old_sessions(context.now);
        const storage::Actor actor{
            .account = account.value(), .role = "aanmelding", .at = context.now};
        people.begin_session(keep_of(secret), account, form_token, actor);
        return web::found(people.find(account)).roles;
    });
    auto response = web::see(std::string{first_page_of(roles, safe_return(go_on_to))});
    response.cookies.push_back(cookie(session_cookie, secret, context.settings));
    return response;
}

Response show_sign_in(Context& context)
{
    return web::respond(sign_in_page(
        {},
        {},
        demo_accounts(context.settings, PeopleStore{context.transaction()}),
        safe_return(context.fields["terug"])
    ));
}

Response refuse_sign_in(SlowContext& context, Text why, int status)
{
    const web::Fields sent{
        {"email", std::string{context.fields[email_field.name]}}
    };
    const auto demo = context.database.read([&](Transaction& transaction) {
        return demo_accounts(context.settings, PeopleStore{transaction});
    });
    return web::respond(
        sign_in_page(
            sent,
            {
                {"email", std::move(why)}
    },
            demo,
            safe_return(context.fields["terug"])
        ),
        status
    );
}

/// Failures are counted under keys from which neither the address nor the person can be read.
struct Keys {
    std::string account;
    std::string address;
};

Keys keys_of(const SlowContext& context, std::string_view email)
{
    return {
        .account = keep_of("account " + std::string{email}),
        .address = keep_of("address " + std::string{context.client})};
}

Response sign_in(SlowContext& context)
{
    const auto email = normal_email(context.fields[email_field.name]);
    const auto keys = keys_of(context, email);
    const auto since = context.now + -attempts_count_for;

    struct Known {
        Attempts attempts;
        std::optional<Credentials> credentials;
    };
    const auto known = context.database.read([&](Transaction& transaction) {
        const PeopleStore people{transaction};
        return Known{
            people.attempts(keys.account, keys.address, since), people.credentials_of(email)};
    });
    if (not may_try(known.attempts))
        return refuse_sign_in(
            context,
            t("U hebt het te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw."),
            429
        );

    const auto hash = known.credentials ? known.credentials->password_hash : std::string{};
    const bool is_right = fits(context.fields[password_field.name], hash);
    context.database.write([&](Transaction& transaction) {
        PeopleStore people{transaction};
        if (is_right) return people.forget_failures(keys.account, since);
        people.note_failure(keys.account, context.now);
        people.note_failure(keys.address, context.now);
    });
    if (not is_right)
        return refuse_sign_in(
            context,
            t("Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog een keer."),
            422
        );
    return begin_session(context, known.credentials->account, context.fields["terug"]);
}

Response sign_in_to_demo(SlowContext& context, AccountId id)
{
    const auto account = context.database.read([&](Transaction& transaction) {
        return PeopleStore{transaction}.find(id);
    });
    if (not context.settings.is_demo or not account or not account->is_demo or account->is_disabled)
        return web::respond(web::error_page(404), 404);
    return begin_session(context, id, context.fields["terug"]);
}

Response sign_out(Context& context)
{
    PeopleStore{context.transaction()}.end_session(keep_of(context.session));
    auto response = web::see("/", web::Notice::signed_out);
    response.cookies.push_back(cookie(session_cookie, "", context.settings));
    return response;
}

Response show_accounts(Context& context)
{
    return web::respond(accounts_page(PeopleStore{context.transaction()}.all(), {}, {}));
}

Response add_account(SlowContext& context)
{
    const auto show_again = [&](const web::Problems& problems) {
        const auto accounts = context.database.read([](Transaction& transaction) {
            return PeopleStore{transaction}.all();
        });
        return web::respond(accounts_page(accounts, context.fields, problems), 422);
    };

    const auto account = read_new_account(context.fields);
    if (not account) return show_again(account.error());

    const auto hash = hash_password(account->password);
    try {
        context.database.write([&](Transaction& transaction) {
            PeopleStore{transaction}.add(account->draft, hash, context.actor());
        });
    } catch (const storage::DatabaseError& error) {
        if (error.fault() != storage::Fault::unique) throw;
        return show_again({
            {"email", t("Er is al een account met dit e-mailadres.")}
        });
    }
    return web::see("/kantoor/accounts", web::Notice::added);
}

Response close_account(Context& context, AccountId id)
{
    PeopleStore people{context.transaction()};
    web::found(people.find(id));
    if (context.viewer.account == id.value())
        return web::respond(
            accounts_page(
                people.all(),
                {
        },
                {{"naam", t("U kunt uw eigen account niet afsluiten.")}}
            ),
            409
        );
    people.disable(id, context.actor());
    return web::see("/kantoor/accounts", web::Notice::saved);
}

Response show_password(Context&)
{
    return web::respond(password_page({}, {}));
}

Response change_password(SlowContext& context)
{
    const auto change = read_new_password(context.fields);
    if (not change) return web::respond(password_page({}, change.error()), 422);

    const AccountId account{*context.viewer.account};
    const auto credentials = context.database.read([&](Transaction& transaction) {
        return PeopleStore{transaction}.credentials_of(account);
    });
    if (not credentials or not fits(change->old_password, credentials->password_hash))
        return web::respond(
            password_page(
                {
        },
                {{"wachtwoord", t("Dit is niet uw huidige wachtwoord.")}}
            ),
            422
        );

    const auto hash = hash_password(change->new_password);
    context.database.write([&](Transaction& transaction) {
        PeopleStore{transaction}.set_password(account, hash, context.actor());
    });
    return web::see("/kantoor", web::Notice::saved);
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/aanmelden",                    Access::anyone,        show_sign_in   },
        {Method::post, "/aanmelden",                    Access::anyone,        sign_in        },
        {Method::post, "/aanmelden/voorbeeld/{}",       Access::anyone,        sign_in_to_demo},
        {Method::post, "/afmelden",                     Access::signed_in,     sign_out       },
        {Method::get,  "/kantoor/accounts",             Access::administrator, show_accounts  },
        {Method::post, "/kantoor/accounts",             Access::administrator, add_account    },
        {Method::post, "/kantoor/accounts/{}/sluiting", Access::administrator, close_account  },
        {Method::get,  "/kantoor/wachtwoord",           Access::signed_in,     show_password  },
        {Method::post, "/kantoor/wachtwoord",           Access::signed_in,     change_password},
    };
}

} // namespace wijkspraak::people

#include "app/commands/account.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/password_prompt.hpp"
#include "app/commands/place.hpp"
#include "base/clock.hpp"
#include "base/language.hpp"
#include "features/people/forms.hpp"
#include "features/people/people.hpp"
#include "features/people/rules.hpp"
#include "paper/json.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace wijkspraak::app {

namespace {

struct Options {
    Place place;
    std::string email;
    std::string name;
    std::vector<std::string> roles;
    bool as_json = false;
};

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

storage::Actor from_command_line()
{
    return {.account = {}, .role = "opdrachtregel", .at = SystemClock{}.now()};
}

std::string roles_in_words(web::Roles roles)
{
    std::string words;
    for (const auto& role : people::role_words())
        if (roles.has(role.role)) (words += words.empty() ? "" : ", ") += role.word.view();
    return words;
}

int refuse(const Text& why, std::ostream& err)
{
    err << said(why) << '\n';
    return refused;
}

/// What the form on the site would say of it.
Result<people::NewAccount, web::Problems> read_account(
    const Options& options, const std::string& password
)
{
    web::Fields fields;
    fields.add(std::string{people::email_field.name}, options.email);
    fields.add(std::string{people::name_field.name}, options.name);
    fields.add(std::string{people::new_password_field.name}, password);
    for (const auto& role : options.roles) fields.add(std::string{people::roles_field.name}, role);
    return people::read_new_account(fields);
}

int add(const Options& options, std::ostream& out, std::ostream& err)
{
    const auto database = open(options.place);
    const auto email = people::normal_email(options.email);
    const auto is_known = database->read([&](storage::Transaction& transaction) {
        return people::find_by_email(transaction, email).has_value();
    });
    if (is_known) return refuse(t("Er is al een account met het adres {adres}.", email), err);

    const auto account = read_account(options, read_password(err));
    if (not account) {
        for (const auto& [field, problem] : account.error()) err << said(problem) << '\n';
        return refused;
    }
    database->write([&](storage::Transaction& transaction) {
        people::add(transaction, account->draft, account->password, from_command_line());
    });
    out << said(t("Het account {adres} is gemaakt.", email)) << '\n';
    return all_well;
}

int change_password(const Options& options, std::ostream& out, std::ostream& err)
{
    const auto database = open(options.place);
    const auto email = people::normal_email(options.email);
    const auto known = database->read([&](storage::Transaction& transaction) {
        return people::find_by_email(transaction, email);
    });
    if (not known) return refuse(t("Er is geen account met het adres {adres}.", email), err);

    const auto password = read_password(err);
    if (const auto problem = people::problem_with_password(password, email))
        return refuse(*problem, err);
    database->write([&](storage::Transaction& transaction) {
        people::set_password(transaction, known->id, password, from_command_line());
    });
    out << said(t("Het wachtwoord van {adres} is veranderd.", email)) << '\n';
    return all_well;
}

int list(const Options& options, std::ostream& out)
{
    const auto accounts = open(options.place)->read([](storage::Transaction& transaction) {
        return people::all(transaction);
    });
    if (options.as_json) {
        paper::JsonWriter json;
        json.begin_array();
        for (const auto& account : accounts)
            json.begin_object()
                .member("email", account.email)
                .member("name", account.name)
                .member("roles", roles_in_words(account.roles))
                .member("demo", account.is_demo)
                .member("disabled", account.is_disabled)
                .end_object();
        out << json.end_array().take() << '\n';
        return all_well;
    }
    for (const auto& account : accounts) {
        out << account.email << "  " << account.name << "  (" << roles_in_words(account.roles)
            << ')';
        if (account.is_disabled) out << "  " << said(t("uitgezet"));
        out << '\n';
    }
    if (accounts.empty()) out << said(t("Er zijn nog geen accounts.")) << '\n';
    return all_well;
}

} // namespace

int account(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{"Wie zich mag aanmelden.", "wijkspraak account"};
    command.require_subcommand(1);
    Options options;

    std::vector<std::string> roles;
    for (const auto& role : people::role_words()) roles.emplace_back(role.word.view());

    auto* adding = command.add_subcommand(
        "add", "maakt een account; het wachtwoord wordt gevraagd of van de invoer gelezen"
    );
    adding->add_option("e-mail", options.email, "het adres om mee aan te melden")->required();
    adding->add_option("--name", options.name, "NAAM: alleen te zien voor de persoon en beheerders")
        ->required();
    adding->add_option("--role", options.roles, "ROL: mag meer keer")
        ->required()
        ->check(CLI::IsMember(roles));
    add_place(*adding, options.place);

    auto* changing = command.add_subcommand("password", "geeft een account een nieuw wachtwoord");
    changing->add_option("e-mail", options.email, "het adres van het account")->required();
    add_place(*changing, options.place);

    auto* listing = command.add_subcommand("list", "toont alle accounts");
    listing->add_flag("--json", options.as_json, "schrijf het antwoord als JSON");
    add_place(*listing, options.place);

    if (const auto end = read_arguments(command, arguments, out, err)) return *end;
    if (adding->parsed()) return add(options, out, err);
    if (changing->parsed()) return change_password(options, out, err);
    return list(options, out);
}

} // namespace wijkspraak::app

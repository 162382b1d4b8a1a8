#include "features/people/pages.hpp"

#include "features/people/forms.hpp"

namespace wijkspraak::people {

using html::Node;

namespace {

Node hidden(Literal name, std::string value)
{
    return html::input(
        html::attribute("type", "hidden"),
        html::attribute("name", name),
        html::attribute("value", std::move(value))
    );
}

Node demo_button(const Account& account, std::string_view go_on_to)
{
    return html::li(web::post_form(
        "/aanmelden/voorbeeld/" + std::to_string(account.id.value()),
        t("Aanmelden als {naam}", account.name),
        hidden("terug", std::string{go_on_to})
    ));
}

Node demo_part(const std::vector<Account>& accounts, std::string_view go_on_to)
{
    if (accounts.empty()) return html::nothing();
    return web::part(
        "voorbeeld",
        t("Rondkijken in het voorbeeld"),
        html::p(t("Dit is een voorbeeld met verzonnen accounts. Kies met welke rol u wilt kijken.")
        ),
        html::ul(
            html::cls("knoppen"),
            html::each(
                accounts, [&](const Account& account) { return demo_button(account, go_on_to); }
            )
        )
    );
}

std::vector<Node> account_row(const Account& account)
{
    std::vector<Node> cells;
    cells.emplace_back(account.name);
    cells.emplace_back(account.email);
    cells.push_back(roles_in_words(account.roles));
    cells.push_back(
        account.is_disabled
            ? web::badge(t("afgesloten"))
            : web::press(
                  "/kantoor/accounts/" + std::to_string(account.id.value()) + "/sluiting",
                  t("Account van {naam} afsluiten", account.name)
              )
    );
    return cells;
}

} // namespace

Node roles_in_words(web::Roles roles)
{
    std::vector<Node> words;
    for (const auto& role : role_words()) {
        if (not roles.has(role.role)) continue;
        if (not words.empty()) words.emplace_back(as_is(", "));
        words.emplace_back(t(role.label));
    }
    return Node::group(std::move(words));
}

web::Page sign_in_page(
    const web::Fields& sent,
    const web::Problems& problems,
    const std::vector<Account>& demo_accounts,
    std::string_view go_on_to
)
{
    const web::Form form{sent, problems};
    return web::page(
        t("Aanmelden"),
        form.summary(),
        web::lead(
            t("Aanmelden is voor medewerkers van de gemeente en voor wie een wijkorgaan bijhoudt. "
              "Meelezen en meedoen kan zonder account.")
        ),
        demo_part(demo_accounts, go_on_to),
        web::post_form(
            "/aanmelden",
            t("Aanmelden"),
            hidden("terug", std::string{go_on_to}),
            form.email(email_field),
            form.password(password_field)
        )
    );
}

web::Page invitation_page(
    std::string action, const std::string& email, const web::Problems& problems
)
{
    const web::Fields nothing_sent;
    const web::Form form{nothing_sent, problems};
    auto page = web::page(
        t("Kies uw wachtwoord"),
        form.summary(),
        web::lead(t("Hiermee meldt u zich voortaan aan. Uw e-mailadres is {adres}.", email)),
        web::post_form(
            std::move(action), t("Wachtwoord bewaren"), form.password(new_password_field)
        )
    );
    page.is_indexed = false;
    return page;
}

web::Page spent_invitation_page()
{
    auto page = web::page(
        t("Deze uitnodiging geldt niet meer"),
        html::p(t("U hebt al een wachtwoord gekozen, of de uitnodiging is ouder dan veertien "
                  "dagen. Lukt aanmelden niet? Vraag dan de gemeente om een nieuwe.")),
        web::action_link("/aanmelden?terug=/mijn-wijkorganen", t("Aanmelden"))
    );
    page.is_indexed = false;
    return page;
}

web::Page accounts_page(
    const std::vector<Account>& accounts, const web::Fields& sent, const web::Problems& problems
)
{
    web::Table table{
        .caption = t("Accounts"),
        .columns = {t("Naam"), t("E-mailadres"), t("Rollen"), t("Afsluiten")},
        .is_caption_hidden = true
    };
    for (const auto& account : accounts) table.rows.push_back(account_row(account));

    const web::Form form{sent, problems};
    auto page = web::page(
        t("Accounts en rollen"),
        form.summary(),
        web::table(std::move(table)),
        web::part(
            "nieuw",
            t("Account toevoegen"),
            web::post_form(
                "/kantoor/accounts",
                t("Account toevoegen"),
                form.text(name_field),
                form.email(email_field),
                form.ticks(roles_field, role_choices()),
                form.password(new_password_field)
            )
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    page.is_wide = true;
    return page;
}

web::Page password_page(const web::Fields& sent, const web::Problems& problems)
{
    const web::Form form{sent, problems};
    auto page = web::page(
        t("Wachtwoord veranderen"),
        form.summary(),
        web::post_form(
            "/kantoor/wachtwoord",
            t("Wachtwoord veranderen"),
            form.password(password_field),
            form.password(new_password_field)
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

} // namespace wijkspraak::people

#include "features/people/forms.hpp"

#include "features/people/rules.hpp"

#include <cctype>

namespace wijkspraak::people {

std::vector<web::Choice> role_choices()
{
    std::vector<web::Choice> choices;
    for (const auto& role : role_words())
        choices.push_back({std::string{role.word.view()}, t(role.label), t(role.hint)});
    return choices;
}

std::string normal_email(std::string_view text)
{
    std::string email;
    for (const char c : text)
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            email += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return email;
}

Result<NewAccount, web::Problems> read_new_account(const web::Fields& sent)
{
    web::Reading reading{sent};
    NewAccount account{
        .draft =
            {.email = normal_email(reading.text(email_field)), .name = reading.text(name_field)},
        .password = std::string{sent[new_password_field.name]                                               }
    };
    for (const auto& word : reading.ticks(roles_field, role_choices()))
        if (const auto role = parse_role(word)) account.draft.roles.add(*role);

    const auto at = account.draft.email.find('@');
    if (reading.ok() and
        (at == std::string::npos or at == 0 or at + 1 == account.draft.email.size()))
        reading.refuse(
            email_field.name, t("Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.")
        );
    if (const auto problem = problem_with_password(account.password, account.draft.email))
        reading.refuse(new_password_field.name, *problem);
    if (not reading.ok()) return reading.problems();
    return account;
}

Result<NewPassword, web::Problems> read_new_password(const web::Fields& sent)
{
    web::Reading reading{sent};
    NewPassword change{
        .old_password = std::string{sent[password_field.name]},
        .new_password = std::string{sent[new_password_field.name]}};
    if (change.old_password.empty())
        reading.refuse(password_field.name, t("Vul uw huidige wachtwoord in."));
    if (const auto problem = problem_with_password(change.new_password, ""))
        reading.refuse(new_password_field.name, *problem);
    if (not reading.ok()) return reading.problems();
    return change;
}

} // namespace wijkspraak::people

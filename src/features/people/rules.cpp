#include "features/people/rules.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::people {

namespace {

constexpr int most_on_account = 5;
constexpr int most_from_address = 30;

std::size_t characters_in(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

} // namespace

std::optional<Text> problem_with_password(std::string_view password, std::string_view email)
{
    if (characters_in(password) < shortest_password)
        return t(
            "Gebruik ten minste {n} tekens. Een paar woorden achter elkaar is goed.",
            shortest_password
        );
    if (characters_in(password) > longest_password)
        return t("Gebruik niet meer dan {n} tekens.", longest_password);

    const bool is_one_character =
        std::ranges::all_of(password, [&](char c) { return c == password.front(); });
    const bool holds_address = not email.empty() and password.find(email.substr(0, email.find('@'))
                                                     ) != std::string_view::npos;
    if (is_one_character or holds_address)
        return t("Dit wachtwoord is te raden. Gebruik een paar woorden die niemand van u verwacht."
        );
    return std::nullopt;
}

bool may_try(const Attempts& attempts)
{
    return attempts.on_account < most_on_account and attempts.from_address < most_from_address;
}

bool is_current(Instant began_at, Instant last_seen_at, Instant now)
{
    return now < began_at + longest_session and now < last_seen_at + longest_idle;
}

std::string_view safe_return(std::string_view address)
{
    const bool is_here = address.starts_with('/') and not address.starts_with("//") and
                         address.find('\\') == std::string_view::npos and
                         address.find_first_of("\r\n") == std::string_view::npos;
    return is_here ? address : "/kantoor";
}

} // namespace wijkspraak::people

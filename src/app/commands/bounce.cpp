#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/place.hpp"
#include "app/commands/post.hpp"
#include "base/clock.hpp"
#include "base/language.hpp"
#include "features/messages/messages.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <limits>

namespace wijkspraak::app {

namespace {

constexpr std::size_t most_bytes = 2UL << 20U;

/// What a mail server understands as: keep it, and offer it again later (sysexits.h).
constexpr int try_again_later = 75;

/// The mail, and of one that is too large only its beginning: a report stands at the front.
std::string read_all(std::istream& in)
{
    std::string mail(most_bytes, '\0');
    in.read(mail.data(), static_cast<std::streamsize>(mail.size()));
    mail.resize(static_cast<std::size_t>(in.gcount()));
    // Whoever pipes it to us may not be left with a pipe that nobody reads.
    in.ignore(std::numeric_limits<std::streamsize>::max());
    return mail;
}

Text to_text(messages::Returned returned)
{
    using enum messages::Returned;
    switch (returned) {
    case not_a_report: return t("Dit is geen melding van een mailserver over onze mail.");
    case unknown_mail: return t("Deze melding gaat over mail die hier niet bekend is.");
    case delayed: return t("De mail is vertraagd. Er verandert niets.");
    case failed: return t("De mail is teruggekomen.");
    case address_given_up: return t("De mail is teruggekomen. Naar dit adres gaat geen mail meer.");
    }
    return {};
}

} // namespace

int bounce(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Leest van de invoer een mail waarin een mailserver meldt dat mail niet aankomt.",
        "wijkspraak bounce"};
    Place place;
    add_place(command, place);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    const auto mail = read_all(std::cin);
    try {
        const auto database = open(place);
        const auto returned = database->write([&](storage::Transaction& transaction) {
            return messages::read_report(
                transaction, mail, {.account = {}, .role = "mailserver", .at = SystemClock{}.now()}
            );
        });
        out << Language::dutch().say(to_text(returned)) << '\n';
        return all_well;
    } catch (const storage::DatabaseError& error) {
        err << "wijkspraak bounce: " << error.what() << '\n';
        return try_again_later;
    }
}

} // namespace wijkspraak::app

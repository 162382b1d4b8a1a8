#include "features/inputs/input.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::inputs {

Text to_text(Channel channel)
{
    switch (channel) {
    case Channel::form: return t("Formulier op de site");
    case Channel::meeting: return t("Bijeenkomst");
    case Channel::survey: return t("Enquête");
    case Channel::email: return t("E-mail");
    case Channel::letter: return t("Brief");
    case Channel::telephone: return t("Telefoon");
    case Channel::counter: return t("Balie");
    case Channel::social: return t("Sociale media");
    case Channel::advice: return t("Advies van een wijkorgaan");
    }
    return {};
}

std::string_view to_word(Channel channel)
{
    switch (channel) {
    case Channel::form: return "formulier";
    case Channel::meeting: return "bijeenkomst";
    case Channel::survey: return "enquete";
    case Channel::email: return "e-mail";
    case Channel::letter: return "brief";
    case Channel::telephone: return "telefoon";
    case Channel::counter: return "balie";
    case Channel::social: return "sociale-media";
    case Channel::advice: return "advies";
    }
    return {};
}

std::optional<Channel> parse_channel(std::string_view word)
{
    return with_word(all_channels, word);
}

Text to_text(Giver giver)
{
    switch (giver) {
    case Giver::person: return t("Eén persoon");
    case Giver::body: return t("Wijkorgaan");
    case Giver::group: return t("Groep");
    case Giver::anonymous: return t("Anoniem");
    }
    return {};
}

std::string_view to_word(Giver giver)
{
    switch (giver) {
    case Giver::person: return "persoon";
    case Giver::body: return "wijkorgaan";
    case Giver::group: return "groep";
    case Giver::anonymous: return "anoniem";
    }
    return {};
}

std::optional<Giver> parse_giver(std::string_view word)
{
    return with_word(all_givers, word);
}

Text to_text(Firmness firmness)
{
    switch (firmness) {
    case Firmness::one: return t("Eén stem");
    case Firmness::table: return t("De hele tafel");
    case Firmness::hands: return t("Opgestoken handen, geteld");
    }
    return {};
}

std::string_view to_word(Firmness firmness)
{
    switch (firmness) {
    case Firmness::one: return "stem";
    case Firmness::table: return "tafel";
    case Firmness::hands: return "handen";
    }
    return {};
}

std::optional<Firmness> parse_firmness(std::string_view word)
{
    return with_word(all_firmnesses, word);
}

Text to_text(State state)
{
    switch (state) {
    case State::open: return t("Openbaar");
    case State::withheld: return t("Niet openbaar");
    }
    return {};
}

std::string_view to_word(State state)
{
    switch (state) {
    case State::open: return "open";
    case State::withheld: return "afgeschermd";
    }
    return {};
}

std::optional<State> parse_state(std::string_view word)
{
    return with_word(all_states, word);
}

Text to_text(Standing standing)
{
    switch (standing) {
    case Standing::received: return t("Ontvangen");
    case Standing::sorted: return t("Ingedeeld");
    case Standing::answered: return t("Beantwoord");
    }
    return {};
}

std::string_view to_word(Standing standing)
{
    switch (standing) {
    case Standing::received: return "ontvangen";
    case Standing::sorted: return "ingedeeld";
    case Standing::answered: return "beantwoord";
    }
    return {};
}

std::optional<Standing> parse_standing(std::string_view word)
{
    return with_word(all_standings, word);
}

Text to_text(Fit fit)
{
    switch (fit) {
    case Fit::fits: return t("Past binnen het kader");
    case Fit::conflicts: return t("Past niet binnen het kader");
    case Fit::not_concerned: return t("Het kader gaat hier niet over");
    }
    return {};
}

std::string_view to_word(Fit fit)
{
    switch (fit) {
    case Fit::fits: return "past";
    case Fit::conflicts: return "past niet";
    case Fit::not_concerned: return "niet van toepassing";
    }
    return {};
}

std::optional<Fit> parse_fit(std::string_view word)
{
    return with_word(all_fits, word);
}

Text to_text(Disposition disposition)
{
    switch (disposition) {
    case Disposition::adopted: return t("Overgenomen");
    case Disposition::partly: return t("Deels overgenomen");
    case Disposition::declined: return t("Niet overgenomen");
    }
    return {};
}

std::string_view to_word(Disposition disposition)
{
    switch (disposition) {
    case Disposition::adopted: return "overgenomen";
    case Disposition::partly: return "deels";
    case Disposition::declined: return "niet";
    }
    return {};
}

std::optional<Disposition> parse_disposition(std::string_view word)
{
    return with_word(all_dispositions, word);
}

Text to_text(UseKind kind)
{
    switch (kind) {
    case UseKind::clause: return t("Bepaling");
    case UseKind::measure: return t("Maatregel");
    case UseKind::action: return t("Actie");
    }
    return {};
}

std::string_view to_word(UseKind kind)
{
    switch (kind) {
    case UseKind::clause: return "bepaling";
    case UseKind::measure: return "maatregel";
    case UseKind::action: return "actie";
    }
    return {};
}

std::optional<UseKind> parse_use_kind(std::string_view word)
{
    return with_word(all_use_kinds, word);
}

} // namespace wijkspraak::inputs

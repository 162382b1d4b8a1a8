#include "web/errors.hpp"

namespace wijkspraak::web {

namespace {

using html::p;

struct Words {
    Literal title;
    Literal what_now;
};

Words words_for(int status)
{
    switch (status) {
    case 400: return {"Dit verzoek klopt niet", "Ga terug en probeer het nog een keer."};
    case 403:
        return {
            "U mag deze pagina niet zien",
            "Deze pagina is voor mensen met een andere rol. Denkt u dat dit niet klopt? Neem dan "
            "contact op met de beheerder."};
    case 404:
        return {
            "Deze pagina is er niet",
            "Misschien is de pagina verplaatst of is er een typefout in het adres."};
    case 405: return {"Dit kan hier niet", "Ga terug naar de vorige pagina en gebruik een knop."};
    case 409:
        return {
            "Dit kan nu niet", "Iemand anders heeft dit net veranderd. Ga terug en kijk opnieuw."};
    case 413:
        return {"Dit bestand is te groot", "Maak het bestand kleiner en probeer het opnieuw."};
    case 419:
        return {
            "Dit formulier is verlopen",
            "U was te lang weg of u bent afgemeld. Ga terug: wat u typte staat er meestal nog. "
            "Laad "
            "daarna de pagina opnieuw en verstuur het formulier nog een keer."};
    case 429: return {"U probeert het te vaak", "Wacht een kwartier en probeer het dan opnieuw."};
    case 503:
        return {
            "Het lukt nu even niet",
            "Er is niets opgeslagen. Ga terug en probeer het over een paar minuten opnieuw."};
    default:
        return {
            "Er ging iets mis bij ons",
            "Er is niets opgeslagen. Ga terug en probeer het opnieuw. Blijft het misgaan? Bel of "
            "mail "
            "ons dan."};
    }
}

} // namespace

Page error_page(int status, const std::string& reference)
{
    const auto words = words_for(status);
    return page(
        t(words.title),
        lead(t(words.what_now)),
        html::when(
            not reference.empty(),
            [&] { return p(t("Noem daarbij dit nummer: {nummer}.", reference)); }
        ),
        p(link_to("/", t("Naar de beginpagina")))
    );
}

} // namespace wijkspraak::web

#include "features/talks/progress.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::talks {

Text to_text(Happening what)
{
    switch (what) {
    case Happening::added: return t("In de ronde gezet");
    case Happening::left_out: return t("Doet dit jaar niet mee");
    case Happening::put_back: return t("Doet weer mee");
    case Happening::invited: return t("Uitgenodigd");
    case Happening::chosen: return t("Datum gekozen");
    case Happening::proposed: return t("Andere datum gevraagd");
    case Happening::moved: return t("Verzet");
    case Happening::held: return t("Gesprek gevoerd");
    case Happening::sent: return t("Verslag gestuurd");
    case Happening::withdrawn: return t("Verslag teruggenomen om aan te passen");
    case Happening::confirmed: return t("Verslag bevestigd");
    case Happening::frozen: return t("Verslag vastgelegd");
    case Happening::reminded: return t("Herinnering gestuurd");
    }
    return {};
}

Text to_text(State state)
{
    switch (state) {
    case State::added: return t("Nog niet uitgenodigd");
    case State::invited: return t("Uitgenodigd");
    case State::proposed: return t("Vraagt een andere datum");
    case State::planned: return t("Datum gekozen");
    case State::held: return t("Gevoerd, verslag in de maak");
    case State::confirming: return t("Verslag wacht op bevestiging");
    case State::frozen: return t("Vastgelegd");
    case State::left_out: return t("Doet niet mee");
    }
    return {};
}

Text to_text(Step step)
{
    switch (step) {
    case Step::none: return t("Klaar");
    case Step::invite: return t("Nodig het wijkorgaan uit");
    case Step::choose_date: return t("Het wijkorgaan kiest een datum");
    case Step::answer_proposal: return t("Spreek een datum af");
    case Step::prepare_as_municipality: return t("Bereid het gesprek voor");
    case Step::prepare_as_body: return t("Het wijkorgaan bereidt het gesprek voor");
    case Step::wait_for_talk: return t("Alles is klaar voor het gesprek");
    case Step::hold: return t("Leg het gesprek vast");
    case Step::send_report: return t("Stuur het verslag");
    case Step::confirm_as_body: return t("Het wijkorgaan bevestigt het verslag");
    case Step::confirm_as_municipality: return t("Bevestig het verslag");
    }
    return {};
}

std::string_view to_word(Happening what)
{
    switch (what) {
    case Happening::added: return "erin";
    case Happening::left_out: return "weggelaten";
    case Happening::put_back: return "terug";
    case Happening::invited: return "uitgenodigd";
    case Happening::chosen: return "gekozen";
    case Happening::proposed: return "voorstel";
    case Happening::moved: return "verzet";
    case Happening::held: return "gevoerd";
    case Happening::sent: return "gestuurd";
    case Happening::withdrawn: return "teruggenomen";
    case Happening::confirmed: return "bevestigd";
    case Happening::frozen: return "vastgelegd";
    case Happening::reminded: return "herinnerd";
    }
    return {};
}

std::string_view to_word(State state)
{
    switch (state) {
    case State::added: return "nieuw";
    case State::invited: return "uitgenodigd";
    case State::proposed: return "voorstel";
    case State::planned: return "gepland";
    case State::held: return "gevoerd";
    case State::confirming: return "wacht";
    case State::frozen: return "vastgelegd";
    case State::left_out: return "weggelaten";
    }
    return {};
}

std::optional<Happening> parse_happening(std::string_view word)
{
    return with_word(happenings, word);
}

std::optional<State> parse_state(std::string_view word)
{
    return with_word(states, word);
}

} // namespace wijkspraak::talks

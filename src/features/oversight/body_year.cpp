#include "features/oversight/body_year.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::oversight {

Share& Share::operator+=(const Share& other)
{
    part += other.part;
    whole += other.whole;
    return *this;
}

Text to_text(Figure figure)
{
    switch (figure) {
    case Figure::covered: return t("Inwoners met een wijkorgaan");
    case Figure::coached: return t("Heeft een wijkregisseur");
    case Figure::talked: return t("Jaargesprek gehouden");
    case Figure::confirmed: return t("Verslag door beide bevestigd");
    case Figure::with_level: return t("Niveau vastgesteld");
    case Figure::stepped_up: return t("Trede omhoog");
    case Figure::stepped_back: return t("Trede terug");
    case Figure::actions_done: return t("Acties gedaan");
    case Figure::actions_late: return t("Acties te laat");
    case Figure::requests_answered: return t("Vragen om hulp beantwoord");
    case Figure::contacted: return t("Gesproken in het jaar");
    }
    return {};
}

Text meaning_of(Figure figure)
{
    switch (figure) {
    case Figure::covered:
        return t("Inwoners van buurten waar een wijkorgaan voor is, van alle inwoners.");
    case Figure::coached:
        return t("Wijkorganen met een wijkregisseur, van alle wijkorganen. Zoals het nu is.");
    case Figure::talked:
        return t("Wijkorganen waarmee het jaargesprek is gehouden, van alle wijkorganen.");
    case Figure::confirmed:
        return t("Gesprekken met een verslag dat beide hebben bevestigd, van wat is gehouden.");
    case Figure::with_level:
        return t("Wijkorganen waarvan het niveau is vastgesteld, van alle wijkorganen.");
    case Figure::stepped_up:
        return t("Wijkorganen op een hoger niveau dan het jaar ervoor, van wie toen en nu een "
                 "niveau hebben.");
    case Figure::stepped_back:
        return t("Wijkorganen op een lager niveau dan het jaar ervoor, van wie toen en nu een "
                 "niveau hebben.");
    case Figure::actions_done:
        return t("Acties met een wijkorgaan die zijn gedaan, van wat in het jaar klaar moest zijn "
                 "en waarvan de dag voorbij is.");
    case Figure::actions_late:
        return t("Acties met een wijkorgaan die nog lopen, van wat in het jaar klaar moest zijn en "
                 "waarvan de dag voorbij is.");
    case Figure::requests_answered:
        return t("Vragen om hulp die een antwoord hebben, van wat in het jaar is gevraagd.");
    case Figure::contacted:
        return t("Wijkorganen met wie in het jaar is gesproken, van alle wijkorganen.");
    }
    return {};
}

std::string_view to_word(Figure figure)
{
    switch (figure) {
    case Figure::covered: return "inwoners";
    case Figure::coached: return "wijkregisseur";
    case Figure::talked: return "gesprek";
    case Figure::confirmed: return "verslag";
    case Figure::with_level: return "niveau";
    case Figure::stepped_up: return "omhoog";
    case Figure::stepped_back: return "terug";
    case Figure::actions_done: return "gedaan";
    case Figure::actions_late: return "te-laat";
    case Figure::requests_answered: return "vragen";
    case Figure::contacted: return "gesproken";
    }
    return {};
}

std::optional<Figure> parse_figure(std::string_view word)
{
    return with_word(figures, word);
}

std::string_view to_word(Attention attention)
{
    switch (attention) {
    case Attention::no_date: return "zonder-datum";
    case Attention::unconfirmed: return "niet-bevestigd";
    case Attention::open_step: return "trede-gevraagd";
    case Attention::late_action: return "actie-te-laat";
    case Attention::waiting_request: return "vraag-wacht";
    case Attention::not_contacted: return "niet-gesproken";
    }
    return {};
}

std::optional<Attention> parse_attention(std::string_view word)
{
    return with_word(attentions, word);
}

} // namespace wijkspraak::oversight

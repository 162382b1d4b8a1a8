#include "features/talks/telling.hpp"

#include "civic/zone.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"

namespace wijkspraak::talks {

namespace {

/// What is told, before it is known to whom.
struct News {
    messages::Kind kind = messages::Kind::news;
    Text subject;
    std::vector<Text> paragraphs;
    std::string page = {}; ///< below the page of the talk: "/verslag"
    Text label;
    std::string cause;
};

std::string email_of(Transaction& transaction, people::AccountId account)
{
    const auto found = people::find(transaction, account);
    return found and not found->is_disabled ? found->email : std::string{};
}

bodies::Body body_of(Transaction& transaction, const Talk& talk)
{
    return bodies::find(transaction, talk.body).value();
}

std::string cause(const Talk& talk, std::string_view what, Instant now)
{
    return "talk:" + std::to_string(talk.id.value()) + ":" + std::string{what} + ":" +
           std::to_string(now.milliseconds);
}

/// Whether it went in the outbox: not without an address, and not twice.
bool tell(Transaction& transaction, const Talk& talk, Side side, News news, Instant now)
{
    const bool is_body = side == Side::body;
    const auto address = messages::Address::parse(
        is_body ? bodies::address_of(transaction, talk.body, day_of(now))
                : office_address(transaction, talk)
    );
    if (not address) return false;
    const auto page =
        is_body ? own_path(body_of(transaction, talk), talk.year) : office_path(talk.id);
    return messages::queue(
               transaction,
               {
                   .to = *address,
                   .kind = is_body ? news.kind : messages::Kind::duty,
                   .subject = std::move(news.subject),
                   .paragraphs = std::move(news.paragraphs),
                   .link = {page + news.page, std::move(news.label)},
                   .cause = std::move(news.cause)
    },
               now
    )
        .is_new;
}

News reminder_to_choose(const Talk& talk, const bodies::Body& body)
{
    return {
        .kind = messages::Kind::invitation,
        .subject = t("Kiest u een datum voor het jaargesprek van {wijkorgaan}?", body.name),
        .paragraphs =
            {t("Voor het jaargesprek van {jaar} is nog geen datum gekozen.",
                         std::to_string(talk.year)),
                         t("Past geen enkele datum? Laat dan weten wat u wel schikt.")},
        .label = t("Kies een datum"),
        .cause = {                                                            }
    };
}

News reminder_of_talk(const Talk& talk, const bodies::Body& body)
{
    return {
        .kind = messages::Kind::change,
        .subject = t("Over een week is het jaargesprek van {wijkorgaan}", body.name),
        .paragraphs =
            {talk.slot ? to_text(*talk.slot) : Text{},
                         t("Lees vooraf wat de ander schreef, en vul aan wat u wilt bespreken.")},
        .page = "/voorbereiding",
        .label = t("Bekijk de voorbereiding"),
        .cause = {                                        }
    };
}

News reminder_to_confirm(const Talk& talk, const bodies::Body& body)
{
    return {
        .kind = messages::Kind::answer,
        .subject = t("Bevestigt u het verslag van het jaargesprek van {wijkorgaan}?", body.name),
        .paragraphs =
            {t("Het verslag van {jaar} wacht op uw bevestiging.", std::to_string(talk.year)),
                         t("Klopt er iets niet? Schrijf dat er dan bij. Zonder antwoord is het verslag niet "
               "bevestigd.")},
        .page = "/verslag",
        .label = t("Lees het verslag"),
        .cause = {  }
    };
}

} // namespace

std::string office_address(Transaction& transaction, const Talk& talk)
{
    if (const auto coach = bodies::coach_of(transaction, talk.body)) {
        auto email = email_of(transaction, *coach);
        if (not email.empty()) return email;
    }
    const auto round = find_round(transaction, talk.round).value();
    if (not round.started_by) return {};
    return email_of(transaction, people::AccountId{*round.started_by});
}

void tell_invited(Transaction& transaction, const Talk& talk, Instant now)
{
    const auto round = find_round(transaction, talk.round).value();
    const auto body = body_of(transaction, talk);
    tell(
        transaction,
        talk,
        Side::body,
        {
            .kind = messages::Kind::invitation,
            .subject = t("Uitnodiging voor het jaargesprek {jaar}", std::to_string(talk.year)),
            .paragraphs =
                {as_is(round.invitation),
                             t("Kies een datum die past. Het gesprek is uiterlijk {datum}.",
                             to_text(round.held_until))},
            .label = t("Kies een datum"),
            .cause = cause(talk, "invite", now)
    },
        now
    );
}

void tell_date(Transaction& transaction, const Talk& talk, const NewDate& date, Instant now)
{
    const auto& [chosen_by, slot, reason] = date;
    const auto body = body_of(transaction, talk);
    News news{
        .kind = messages::Kind::change,
        .subject = reason.empty() ? t("De datum van het jaargesprek van {wijkorgaan}", body.name)
                                  : t("Het jaargesprek van {wijkorgaan} is verzet", body.name),
        .paragraphs = {to_text(slot)},
        .label = t("Bekijk het gesprek"),
        .cause = cause(
            talk,
            "date:" + std::to_string(slot.id.value()) + ":" + std::to_string(slot.revision),
            now
        )};
    if (not reason.empty()) news.paragraphs.push_back(t("Waarom: {reden}", reason));
    const auto hearer = chosen_by == Side::body ? Side::municipality : Side::body;
    tell(transaction, talk, hearer, std::move(news), now);
}

void tell_proposed(Transaction& transaction, const Talk& talk, Instant now)
{
    const auto body = body_of(transaction, talk);
    tell(
        transaction,
        talk,
        Side::municipality,
        {.subject = t("{wijkorgaan} vraagt een andere datum", body.name),
         .paragraphs = {as_is(talk.proposal)},
         .label = t("Spreek een datum af"),
         .cause = cause(talk, "propose", now)},
        now
    );
}

void tell_report(Transaction& transaction, const Talk& talk, Instant now)
{
    const auto body = body_of(transaction, talk);
    for (const auto side : both_sides)
        tell(
            transaction,
            talk,
            side,
            {
                .kind = messages::Kind::answer,
                .subject = t("Het verslag van het jaargesprek van {wijkorgaan}", body.name),
                .paragraphs =
                    {t("Lees het verslag en bevestig het. Klopt er iets niet? Schrijf dat er dan "
                       "bij."),
                                 t("Zonder antwoord is het verslag niet bevestigd; u krijgt dan een "
                       "herinnering.")},
                .page = "/verslag",
                .label = t("Lees het verslag"),
                .cause = cause(talk, "report:" + std::string{to_word(side)                             },
                     now)
        },
            now
        );
}

void tell_confirmed(Transaction& transaction, const Talk& talk, Side side, Instant now)
{
    const auto body = body_of(transaction, talk);
    const auto all = confirmations_of(transaction, talk.id);
    const auto& remark = all.at(side).remark;
    News news{
        .kind = messages::Kind::answer,
        .subject = side == Side::body
                       ? t("{wijkorgaan} bevestigde het verslag", body.name)
                       : t("De gemeente bevestigde het verslag van {wijkorgaan}", body.name),
        .paragraphs =
            {remark.empty() ? t("Er staat geen opmerking bij.")
                            : t("Met een opmerking: {opmerking}", remark)},
        .page = "/verslag",
        .label = t("Lees het verslag"),
        .cause = cause(talk, "confirmed:" + std::string{to_word(side)}, now)};
    const auto hearer = side == Side::body ? Side::municipality : Side::body;
    tell(transaction, talk, hearer, std::move(news), now);
}

void tell_frozen(Transaction& transaction, const Talk& talk, Instant now)
{
    const auto body = body_of(transaction, talk);
    for (const auto side : both_sides)
        tell(
            transaction,
            talk,
            side,
            {.kind = messages::Kind::answer,
             .subject = t("Het verslag van het jaargesprek van {wijkorgaan} ligt vast", body.name),
             .paragraphs =
                 {t("Beide kanten bevestigden het. De afspraken staan nu op de actielijst.")},
             .page = "/verslag",
             .label = t("Lees het verslag"),
             .cause = cause(talk, "frozen:" + std::string{to_word(side)}, now)},
            now
        );
}

bool tell_reminder(
    Transaction& transaction, const Talk& talk, const Reminder& reminder, Instant now
)
{
    const auto body = body_of(transaction, talk);
    auto news = [&] {
        switch (reminder.what) {
        case Reminding::choose_date: return reminder_to_choose(talk, body);
        case Reminding::talk_ahead: return reminder_of_talk(talk, body);
        case Reminding::confirm: break;
        }
        return reminder_to_confirm(talk, body);
    }();
    news.cause = cause_of(talk.id, reminder);
    return tell(transaction, talk, reminder.side, std::move(news), now);
}

} // namespace wijkspraak::talks

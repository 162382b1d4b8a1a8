#include "features/bodies/bodies.hpp"
#include "features/bodies/pages.hpp"

#include <map>

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

Node fact_if(Text label, const std::string& words)
{
    if (words.empty()) return html::nothing();
    return web::fact(std::move(label), web::written(words));
}

std::string names_of(const std::vector<Buurt>& buurten)
{
    std::string names;
    for (const auto& buurt : buurten) (names += names.empty() ? "" : ", ") += buurt.name;
    return names;
}

Node mail_link(const std::string& address)
{
    return html::a(html::href("mailto:" + address), address);
}

Node phone_link(const std::string& number)
{
    std::string digits;
    for (const char character : number)
        if ((character >= '0' and character <= '9') or character == '+') digits += character;
    return html::a(html::href("tel:" + digits), number);
}

Node facts_of(const Profiled& shown)
{
    const auto& listed = shown.listed;
    const auto& profile = shown.profile;
    return web::facts(
        web::fact(t("Vorm"), kind_of(listed.body)),
        fact_if(t("Stadsdeel"), listed.district),
        fact_if(t("Gebied"), profile.area_words),
        fact_if(t("Buurten"), names_of(shown.buurten)),
        fact_if(t("Rechtsvorm"), profile.legal_form),
        html::with(
            profile.founded, [](const Dated& on) { return web::fact(t("Sinds"), to_text(on)); }
        )
    );
}

Node ended_notice(const Profiled& shown)
{
    const auto& ended = shown.profile.ended;
    if (not ended or ended->first_day > shown.today) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Dit wijkorgaan is gestopt"),
        p(t("Het bestaat niet meer sinds {datum}. Deze pagina blijft staan om terug te lezen.",
            to_text(*ended)))
    );
}

Node about_part(const Profiled& shown)
{
    const auto& about = shown.listed.body.about;
    if (about.empty() and shown.profile.purpose.empty())
        return web::empty_state(t("Dit wijkorgaan heeft nog niet verteld wat het doet."));
    if (about.empty()) return html::nothing();
    return web::part("over", t("Wat wij doen"), web::written(about));
}

Node meeting_item(const Meeting& meeting)
{
    return html::li(
        html::p(
            html::cls("lijst-kop"),
            with_weekday(meeting.on),
            as_is(" "),
            html::when(
                meeting.is_cancelled, [] { return web::badge(t("gaat niet door"), web::Tone::bad); }
            )
        ),
        p(meeting.title),
        html::when(
            meeting.from or not meeting.place.empty(), [&] { return p(when_and_where(meeting)); }
        ),
        html::when(not meeting.note.empty(), [&] { return web::written(meeting.note); })
    );
}

Node meetings_part(const Profiled& shown)
{
    const auto& body = shown.listed.body;
    if (shown.meetings.empty())
        return web::part(
            "bijeenkomsten",
            t("Wanneer wij bij elkaar komen"),
            web::empty_state(t("Er staat nu geen openbare bijeenkomst gepland."))
        );
    return web::part(
        "bijeenkomsten",
        t("Wanneer wij bij elkaar komen"),
        html::ul(html::cls("lijst"), html::each(shown.meetings, meeting_item)),
        p(web::link_to(
            public_path(body) + "/agenda.ics", t("Zet deze bijeenkomsten in uw eigen agenda")
        ))
    );
}

Node contact_of(const Member& member)
{
    return web::fact(
        public_name_of(member),
        html::group(
            html::when(not member.email.empty(), [&] { return p(mail_link(member.email)); }),
            html::when(not member.phone.empty(), [&] { return p(phone_link(member.phone)); })
        )
    );
}

Node reach_part(const Profiled& shown)
{
    const auto& profile = shown.profile;
    std::vector<Node> ways;
    if (not profile.email.empty()) ways.push_back(web::fact(t("E-mail"), mail_link(profile.email)));
    if (not profile.phone.empty())
        ways.push_back(web::fact(t("Telefoon"), phone_link(profile.phone)));
    if (not profile.website.empty())
        ways.push_back(
            web::fact(t("Website"), web::link_to(profile.website, as_is(profile.website)))
        );
    for (const auto& member : shown.members)
        if (shows_contact(member)) ways.push_back(contact_of(member));
    return web::part(
        "bereikbaar",
        t("Zo bereikt u ons"),
        ways.empty()
            ? web::empty_state(
                  t("Er staat nog geen adres van dit wijkorgaan. De gemeente brengt u in contact.")
              )
            : web::facts(Node::group(std::move(ways)))
    );
}

Node board_part(const Profiled& shown)
{
    std::vector<Node> names;
    std::map<BoardRole, int> nameless; // who share a role stand together
    for (const auto& member : shown.members) {
        if (not is_on_board(member, shown.today)) continue;
        if (shows_name(member))
            names.push_back(html::li(public_name_of(member)));
        else
            ++nameless[member.role];
    }
    for (const auto& [role, count] : nameless)
        names.push_back(
            html::li(count == 1 ? to_text(role) : t("{functie} ({aantal})", to_text(role), count))
        );
    if (names.empty()) return html::nothing();
    return web::part("bestuur", t("Wie erin zitten"), html::ul(Node::group(std::move(names))));
}

Node documents_part(const Profiled& shown)
{
    if (shown.documents.empty()) return html::nothing();
    return web::part(
        "stukken",
        t("Stukken"),
        html::ul(html::each(
            shown.documents,
            [&](const documents::Document& document) {
                return html::li(
                    web::link_to(document_path(shown.listed.body, document), as_is(document.title)),
                    html::with(
                        document.on,
                        [](const Dated& on) { return html::group(as_is(", "), to_text(on)); }
                    )
                );
            }
        ))
    );
}

Node poster_links(const Body& body)
{
    const auto poster = public_path(body) + "/poster";
    return web::part(
        "poster",
        t("Ophangen in de buurt"),
        p(t("Een poster met wat hier staat en een code die naar deze pagina leidt.")),
        html::ul(
            html::li(web::link_to(poster, t("Poster op A4 (pdf)"))),
            html::li(web::link_to(poster + "?formaat=a3", t("Poster op A3 (pdf)")))
        )
    );
}

} // namespace

Text when_and_where(const MeetingDraft& meeting)
{
    const auto& from = meeting.from;
    const auto& until = meeting.until;
    const auto& place = meeting.place;
    const auto time = not from ? Text{}
                      : until  ? t("{van} tot {einde} uur", to_text(*from), to_text(*until))
                               : t("{van} uur", to_text(*from));
    if (place.empty()) return time;
    if (not from) return as_is(place);
    return t("{tijd}, {plaats}", time, place);
}

Text public_name_of(const MemberDraft& member)
{
    if (not shows_name(member)) return to_text(member.role);
    return t("{functie}: {naam}", to_text(member.role), member.name);
}

std::string document_path(const Body& body, const documents::Document& document)
{
    return public_path(body) + "/stukken/" + std::to_string(document.id.value());
}

web::Page body_page(const Profiled& shown, Node more)
{
    const auto& body = shown.listed.body;
    auto page = web::page(
        as_is(body.name),
        ended_notice(shown),
        html::when(
            not shown.profile.purpose.empty(),
            [&] { return web::lead(as_is(shown.profile.purpose)); }
        ),
        facts_of(shown),
        about_part(shown),
        meetings_part(shown),
        reach_part(shown),
        board_part(shown),
        documents_part(shown),
        std::move(more),
        poster_links(body)
    );
    page.trail = {
        {t("Wijkorganen"), "/wijkorganen"}
    };
    return page;
}

} // namespace wijkspraak::bodies

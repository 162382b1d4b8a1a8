#include "features/processes/processes.hpp"
#include "web/parts.hpp"

namespace wijkspraak::processes {

namespace {

struct SectionWords {
    Section section;
    std::string_view path;
    Text label;
};

const std::vector<SectionWords>& all_sections()
{
    static const std::vector<SectionWords> sections{
        {Section::overview,  "",             t("Overzicht")  },
        {Section::plan,      "/plan",        t("Plan")       },
        {Section::frames,    "/kaders",      t("Kaders")     },
        {Section::groups,    "/groepen",     t("Groepen")    },
        {Section::moments,   "/momenten",    t("Momenten")   },
        {Section::documents, "/stukken",     t("Stukken")    },
        {Section::inputs,    "/inbreng",     t("Inbreng")    },
        {Section::themes,    "/themas",      t("Thema’s")  },
        {Section::outcomes,  "/uitkomsten",  t("Uitkomsten") },
        {Section::consents,  "/akkoord",     t("Akkoord")    },
        {Section::report,    "/eindverslag", t("Eindverslag")},
        {Section::closing,   "/afsluiten",   t("Afsluiten")  },
    };
    return sections;
}

html::Node navigation(const Process& process, Section current)
{
    std::vector<web::SectionLink> links;
    for (const auto& words : all_sections())
        links.push_back(
            {.address = office_path(process, words.section),
             .label = words.label,
             .is_current = words.section == current}
        );
    return web::section_links(t("Onderdelen van dit traject"), links);
}

/// From the first page on, an official finds where particulars are put right and residents let in.
html::Node way_to_particulars(const Process& process)
{
    return html::p(web::link_to(
        office_path(process, Section::overview) + "/openbaar",
        process.is_public ? t("Gegevens van dit traject") : t("Gegevens en openbaar maken")
    ));
}

} // namespace

std::string public_path(const Process& process)
{
    return "/trajecten/" + process.slug;
}

std::string office_path(const Process& process, Section section)
{
    const auto& words = all_sections().at(static_cast<std::size_t>(section));
    return "/kantoor/trajecten/" + process.slug + std::string{words.path};
}

web::Page office_page(const Process& process, Section section, Text title, html::Node content)
{
    std::vector<web::Crumb> trail{
        {t("Kantoor"), "/kantoor"}
    };
    if (section != Section::overview)
        trail.push_back({as_is(process.title), office_path(process, Section::overview)});
    return {
        .title = std::move(title),
        .content = html::group(
            navigation(process, section),
            std::move(content),
            html::when(section == Section::overview, [&] { return way_to_particulars(process); })
        ),
        .trail = std::move(trail),
        .is_wide = true};
}

web::Page closed_page(const Process& process, Section section)
{
    return office_page(
        process,
        section,
        t("Dit traject is afgesloten"),
        html::group(
            html::p(t("Er kan niets meer bij. Moet dat toch, heropen het traject dan eerst en "
                      "schrijf op waarom.")),
            html::p(web::link_to(office_path(process, Section::closing), t("Naar het afsluiten")))
        )
    );
}

Process found(storage::Transaction& transaction, const web::Slug& slug)
{
    return web::found(find(transaction, slug.value));
}

} // namespace wijkspraak::processes

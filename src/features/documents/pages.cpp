#include "features/documents/documents.hpp"
#include "web/parts.hpp"

namespace wijkspraak::documents {

using html::Node;

namespace {

web::Tone tone_of(DocumentStatus status)
{
    switch (status) {
    case DocumentStatus::draft: return web::Tone::neutral;
    case DocumentStatus::consulted: return web::Tone::care;
    case DocumentStatus::adopted: return web::Tone::good;
    case DocumentStatus::withdrawn: return web::Tone::bad;
    }
    return web::Tone::neutral;
}

Node fact_if_known(Text label, const std::string& words)
{
    if (words.empty()) return html::nothing();
    return web::fact(std::move(label), Node{words});
}

Node file_part(const Document& document, const File& file)
{
    return web::part(
        "bestand",
        t("Bestand"),
        web::action_link(
            public_path(document.id) + "/bestand",
            t("{naam} opslaan ({grootte})", file.name, to_size(file.size))
        ),
        web::fold(
            t("Controleer of het bestand echt is"),
            html::p(t("De vingerafdruk van het bestand (SHA-256) is: "), html::code(file.sha256))
        )
    );
}

} // namespace

Text to_size(std::int64_t bytes)
{
    constexpr std::int64_t kilobyte = 1000;
    constexpr std::int64_t megabyte = 1000 * kilobyte;
    if (bytes >= megabyte) {
        const auto tenths = (bytes + megabyte / 20) / (megabyte / 10);
        return as_is(std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " MB");
    }
    return as_is(std::to_string((bytes + kilobyte - 1) / kilobyte) + " kB");
}

Node status_badge(DocumentStatus status)
{
    return web::badge(to_text(status), tone_of(status));
}

std::string public_path(DocumentId id)
{
    return "/stukken/" + std::to_string(id.value());
}

web::Page document_page(const Document& document, const std::optional<File>& file)
{
    const bool is_nowhere = not file and document.address.empty();
    return web::page(
        as_is(document.title),
        web::facts(
            fact_if_known(t("Soort"), document.kind),
            web::fact(t("Status"), status_badge(document.status)),
            fact_if_known(t("Versie"), document.version),
            html::with(
                document.on, [](const Dated& on) { return web::fact(t("Datum"), to_text(on)); }
            ),
            fact_if_known(t("Kenmerk"), document.reference)
        ),
        html::when(not document.note.empty(), [&] { return web::written(document.note); }),
        html::with(file, [&](const File& kept) { return file_part(document, kept); }),
        html::when(
            not document.address.empty(),
            [&] { return html::p(web::link_to(document.address, t("Lees het stuk elders"))); }
        ),
        html::when(
            is_nowhere,
            [] {
                return web::empty_state(
                    t("Dit stuk is hier niet te lezen. Vraag het op bij de gemeente.")
                );
            }
        )
    );
}

} // namespace wijkspraak::documents

#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

namespace {

Keyed<documents::DocumentDraft> read_document(Entry& entry)
{
    Keyed<documents::DocumentDraft> document;
    document.source = entry.source();
    document.key = entry.key("sleutel");
    document.draft = {
        .title = entry.text("titel", Need::required, longest_line),
        .kind = entry.text("soort", Need::required, longest_line),
        .status = entry.word("stand", documents::document_statuses),
        .version = entry.text("versie", Need::optional, longest_line),
        .on = entry.dated("datum"),
        .reference = entry.text("kenmerk", Need::optional, longest_line),
        .address = entry.text("adres", Need::optional, 1000),
        .note = entry.text("opmerking"),
        .is_public = entry.flag("openbaar", true)};
    const auto& address = document.draft.address;
    if (not address.empty() and not address.starts_with("https://"))
        entry.refuse("adres", t("een adres dat begint met https://"));
    return document;
}

} // namespace

void read_documents(Entry& root, Bundle& bundle)
{
    bundle.documents = root.each("stuk", read_document);
}

} // namespace wijkspraak::imports

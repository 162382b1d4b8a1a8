#include "features/documents/document.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::documents {

Text to_text(DocumentStatus status)
{
    switch (status) {
    case DocumentStatus::draft: return t("concept");
    case DocumentStatus::consulted: return t("ter consultatie");
    case DocumentStatus::adopted: return t("vastgesteld");
    case DocumentStatus::withdrawn: return t("ingetrokken");
    }
    return {};
}

std::string_view to_word(DocumentStatus status)
{
    switch (status) {
    case DocumentStatus::draft: return "concept";
    case DocumentStatus::consulted: return "ter consultatie";
    case DocumentStatus::adopted: return "vastgesteld";
    case DocumentStatus::withdrawn: return "ingetrokken";
    }
    return {};
}

std::optional<DocumentStatus> parse_document_status(std::string_view word)
{
    return with_word(document_statuses, word);
}

} // namespace wijkspraak::documents

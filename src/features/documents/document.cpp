#include "features/documents/document.hpp"

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
    for (const auto status : document_statuses)
        if (to_word(status) == word) return status;
    return std::nullopt;
}

} // namespace wijkspraak::documents

#pragma once

#include "paper/pdf/qpdf.hpp"

#include <string>

namespace wijkspraak::paper::pdf {

/// Marks every piece of ink in a page's content that belongs to no element as an artifact, so that
/// a screen reader passes over footers, rules and repeated header rows.
class ArtifactFilter : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token& token) override;
    void handleEOF() override;

private:
    void operation(const std::string& name);

    std::string held_;         ///< operands of the operator that is still to come
    int depth_ = 0;            ///< of marked content
    bool is_artifact_ = false; ///< whether a piece of ours is open
};

} // namespace wijkspraak::paper::pdf

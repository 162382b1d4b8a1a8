#include "paper/pdf/artifacts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace wijkspraak::paper::pdf {

namespace {

template <std::size_t count>
using Names = std::array<std::string_view, count>;

template <std::size_t count>
bool is_one_of(const Names<count>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

constexpr Names<2> path_begins{"m", "re"};
constexpr Names<10> path_ends{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"};

} // namespace

void ArtifactFilter::handleToken(const QPDFTokenizer::Token& token)
{
    if (token.getType() != QPDFTokenizer::tt_word) {
        held_ += token.getRawValue();
        return;
    }
    operation(token.getRawValue());
}

void ArtifactFilter::operation(const std::string& name)
{
    // Marks may not come between the parts of a path, so a path is marked from its first move on.
    const bool begins = not is_artifact_ and depth_ == 0 and
                        (name == "BT" or name == "Do" or is_one_of(path_begins, name));
    const bool ends = name == "ET" or name == "Do" or is_one_of(path_ends, name);

    if (begins) {
        write("\n/Artifact BMC\n");
        is_artifact_ = true;
    }
    if (name == "BDC" or name == "BMC") ++depth_;
    if (name == "EMC") --depth_;
    write(held_ + name);
    held_.clear();
    if (is_artifact_ and ends) {
        write("\nEMC");
        is_artifact_ = false;
    }
}

void ArtifactFilter::handleEOF()
{
    write(held_);
}

} // namespace wijkspraak::paper::pdf

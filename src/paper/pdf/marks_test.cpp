#include "paper/pdf.hpp"
#include "paper/pdf/qpdf.hpp"
#include "paper/sample_test.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

namespace wijkspraak::paper::pdf {

namespace {

/// Reads the content of a page and notes which ink belongs to what.
class Marks : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override
    {
        if (not object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        operation(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {}

    std::set<long long> pieces; ///< the numbers of the ink that belongs to elements
    int open = 0;               ///< marks that are not closed
    int unmarked = 0;           ///< ink that belongs to nothing

private:
    void operation(const std::string& name)
    {
        static const std::set<std::string> painting{
            "Tj", "TJ", "'", "\"", "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh"};
        if (name == "BDC" or name == "BMC") ++open;
        if (name == "EMC") --open;
        if (name == "BDC" and operands_.at(1).hasKey("/MCID"))
            pieces.insert(operands_.at(1).getKey("/MCID").getIntValue());
        if (open == 0 and painting.contains(name)) ++unmarked;
    }

    std::vector<QPDFObjectHandle> operands_;
};

Marks marks_of(QPDFObjectHandle page)
{
    Marks marks;
    page.parsePageContents(&marks);
    return marks;
}

/// What the parent tree holds under a key.
QPDFObjectHandle parents(QPDF& pdf, long long key)
{
    auto numbers = pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
    for (int i = 0; i < numbers.getArrayNItems(); i += 2)
        if (numbers.getArrayItem(i).getIntValue() == key) return numbers.getArrayItem(i + 1);
    return QPDFObjectHandle::newNull();
}

} // namespace

TEST_SUITE_BEGIN("pdf");

TEST_CASE("all ink of the report belongs to an element or is said to be none")
{
    const auto bytes = to_pdf(sample_report()).value();
    QPDF pdf;
    pdf.processMemoryFile("report", bytes.data(), bytes.size());

    for (auto page : pdf.getAllPages()) {
        const auto marks = marks_of(page);
        CHECK(marks.open == 0);
        CHECK(marks.unmarked == 0);

        auto owners = parents(pdf, page.getKey("/StructParents").getIntValue());
        REQUIRE(owners.isArray());
        CHECK(owners.getArrayNItems() == static_cast<int>(marks.pieces.size()));
        for (int piece = 0; piece < owners.getArrayNItems(); ++piece) {
            CHECK(marks.pieces.contains(piece));
            CHECK(owners.getArrayItem(piece).isDictionaryOfType("/StructElem"));
        }
    }
}

TEST_CASE("each link on a page is known to the structure as a link")
{
    const auto bytes = to_pdf(sample_report()).value();
    QPDF pdf;
    pdf.processMemoryFile("report", bytes.data(), bytes.size());

    int links = 0;
    for (auto page : pdf.getAllPages()) {
        auto annotations = page.getKey("/Annots");
        for (int i = 0; annotations.isArray() and i < annotations.getArrayNItems(); ++i) {
            auto annotation = annotations.getArrayItem(i);
            auto owner = parents(pdf, annotation.getKey("/StructParent").getIntValue());
            CHECK(owner.getKey("/S").getName() == "/Link");
            CHECK_FALSE(annotation.getKey("/Contents").getUTF8Value().empty());
            ++links;
        }
    }
    CHECK(links == 5 + 2 + 24);
}

TEST_SUITE_END();

} // namespace wijkspraak::paper::pdf

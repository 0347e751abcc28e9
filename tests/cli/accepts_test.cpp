// Transcripts of `retake check --accepts`.
#include "cli/accepts.hpp"
#include "cli/folder.hpp"
#include <nlohmann/json.hpp>
#include <sstream>

namespace retake::cli {
namespace {

class Accepts : public InFolder {
protected:
    int run(const fs::path& path, Format format = Format::text) { return print_accepted({{path}, format}, out, err); }
    std::ostringstream out, err;
};

const std::string bank = "- q: Cats purr.\n  answer: true\n- q: How heavy is a cat?\n  answer: 4.5 ± 1 hp\n";

TEST_F(Accepts, PrintsWhatCountsForEachTypedQuestion) {
    const auto path = write("a.yaml", bank);
    EXPECT_EQ(run(path), 0);
    EXPECT_EQ(out.str(), path.string() + ":3: question 2, \"How heavy is a cat?\"\n"
                                         "  the key       counts: 4.5 hp\n"
                                         "  values        from 3.5 hp to 5.5 hp\n"
                                         "  the unit      may be missing: 4.5\n"
                                         "  units         others count after conversion: 3355.65 W, 3.35565 kW\n\n");
    EXPECT_EQ(err.str(), "");
}

TEST_F(Accepts, WritesOneDocumentForPrograms) {
    EXPECT_EQ(run(write("a.yaml", bank), Format::json), 0);
    const auto document = nlohmann::json::parse(out.str());
    const auto& typed = document.at("banks").at(0).at("typed");
    ASSERT_EQ(typed.size(), 1u);
    EXPECT_EQ(typed.at(0).at("line"), 3);
    EXPECT_EQ(typed.at(0).at("rulings").at(0),
              nlohmann::json({{"about", "the key"}, {"says", "counts"}, {"examples", {"4.5 hp"}}}));
}

TEST_F(Accepts, SaysWhatItCannotList) {
    const auto path = write("a.yaml", bank + "- q: Who?\n");
    EXPECT_EQ(run(path), 1);
    EXPECT_EQ(err.str(),
              path.string() + " has errors, and what could not be read is not listed: retake check " + path.string() + "\n");
    EXPECT_EQ(run(folder / "none.yaml"), 3);
    EXPECT_EQ(run(path, Format::sarif), 2);
}

} // namespace
} // namespace retake::cli

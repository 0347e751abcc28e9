// Item analysis: the formulae, against values that were worked out apart.
#include "classroom/analysis.hpp"
#include <gtest/gtest.h>

namespace retake::classroom {
namespace {

const std::vector<double> x{1, 1, 0, 0.5, 1, 0}, o{3, 2.5, 1, 2, 1, 0.5};

TEST(Analysis, MeansAndMedians) {
    EXPECT_DOUBLE_EQ(mean(x), 3.5 / 6);
    EXPECT_DOUBLE_EQ(mean({}), 0);
    EXPECT_DOUBLE_EQ(median({3, 1, 2}), 2);
    EXPECT_DOUBLE_EQ(median({4, 1, 2, 3}), 2.5);
    EXPECT_DOUBLE_EQ(median({}), 0);
    EXPECT_EQ(deviation(std::vector<double>{1}), std::nullopt);
}

TEST(Analysis, TellsHowWellACardDiscriminates) {
    EXPECT_NEAR(*deviation(x), 0.4915960401250875, 1e-12);
    EXPECT_NEAR(*discrimination_index(x, o), 68.96551724137932, 1e-10);
    EXPECT_NEAR(*discriminative_efficiency(x, o), 76.92307692307693, 1e-10);
    EXPECT_NEAR(*point_biserial({true, true, false, false, true, false}, o), 0.5570860145311555, 1e-12);
}

TEST(Analysis, SaysNothingWhereNothingVaries) {
    const std::vector<double> same{1, 1, 1};
    EXPECT_EQ(discrimination_index(same, std::vector<double>{1, 2, 3}), std::nullopt);
    EXPECT_EQ(discrimination_index(std::vector<double>{1, 2, 3}, same), std::nullopt);
    EXPECT_EQ(discriminative_efficiency(same, same), std::nullopt);
    EXPECT_EQ(point_biserial({true, true, true}, std::vector<double>{1, 2, 3}), std::nullopt);
    EXPECT_EQ(point_biserial({true, false, true}, same), std::nullopt);
    EXPECT_EQ(consistency({{1, 1}, {1, 1}}), std::nullopt);
    EXPECT_EQ(consistency({{1, 0}}), std::nullopt);
    EXPECT_EQ(skewness(same), std::nullopt);
    EXPECT_EQ(kurtosis(std::vector<double>{1, 2, 3}), std::nullopt);
}

TEST(Analysis, JudgesTheLessonAsAWhole) {
    const auto found = consistency({{1, 1, 0, 0}, {1, 0, 1, 0}, {1, 1, 1, 0}});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->alpha, 63.1578947368421, 1e-10);
    EXPECT_NEAR(found->error_ratio, 60.69769786668841, 1e-10);
    EXPECT_NEAR(found->standard_error, 0.7637626158259734, 1e-12);
    const std::vector<double> totals{1, 2, 2, 3, 5, 9};
    EXPECT_NEAR(*skewness(totals), 1.476315056057762, 1e-12);
    EXPECT_NEAR(*kurtosis(totals), 1.9366863905325495, 1e-12);
}

} // namespace
} // namespace retake::classroom

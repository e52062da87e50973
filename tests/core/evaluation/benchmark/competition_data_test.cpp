#include "core/evaluation/benchmark/competition_data.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <cmath>
#include <fstream>

using namespace shelfcast::core;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

class CompetitionData : public ::testing::Test {
protected:
    std::filesystem::path write(const std::string &text)
    {
        std::ofstream(m_folder / "data.csv") << text;
        return m_folder / "data.csv";
    }
    std::string refusal(const std::string &text)
    {
        const auto data = readCompetitionData(write(text), {});
        return data ? "accepted" : english(data.error().message);
    }
    TempFolder m_folder;
};

TEST_F(CompetitionData, RowsInAnyOrderColumnsInAnyPlace)
{
    const auto data = readCompetitionData(write("split,value,t,id\r\ntest,3,3,B\r\ntrain,2,2,A\r\ntrain,1,1,A\r\n\r\ntrain,,1,\"B\"\r\ntest,4,1,A"), {});
    ASSERT_TRUE(data);
    ASSERT_EQ(data->size(), 2U);
    EXPECT_EQ((*data)[0].id, "B");
    EXPECT_TRUE(std::isnan((*data)[0].train.at(0)));
    EXPECT_THAT((*data)[1].train, ElementsAre(1, 2));
    EXPECT_THAT((*data)[1].test, ElementsAre(4));
}

TEST_F(CompetitionData, Gzipped)
{
    const std::filesystem::path path = m_folder / "data.csv.gz";
    const gzFile file = gzopen(path.c_str(), "wb");
    gzputs(file, "id,t,split,value\n");
    for (int t = 1; t <= 20000; ++t)
        gzprintf(file, "A,%d,%s,%d.5\n", t, t > 19990 ? "test" : "train", t);
    gzclose(file);
    const auto data = readCompetitionData(path, {});
    ASSERT_TRUE(data);
    EXPECT_EQ((*data)[0].train.size(), 19990U);
    EXPECT_EQ((*data)[0].train.back(), 19990.5);
    EXPECT_EQ((*data)[0].test.back(), 20000.5);

    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    const auto cut = readCompetitionData(path, {});
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::Damaged);
}

TEST_F(CompetitionData, RefusalsNameRowAndColumn)
{
    EXPECT_THAT(refusal(""), HasSubstr("empty"));
    EXPECT_THAT(refusal("id,t,value\nA,1,2\n"), HasSubstr("no column “split”"));
    EXPECT_THAT(refusal("id,t,split,value\nA,1,train,2\nA,2,train,two\n"), AllOf(HasSubstr("row 3"), HasSubstr("“value”"), HasSubstr("“two”")));
    EXPECT_THAT(refusal("id,t,split,value\nA,1,holdout,2\n"), AllOf(HasSubstr("row 2"), HasSubstr("“split”")));
    EXPECT_THAT(refusal("id,t,split,value\nA,1.5,train,2\n"), HasSubstr("“t”"));
    EXPECT_THAT(refusal("id,t,split,value\nA,1\n"), HasSubstr("“split”"));
    EXPECT_EQ(readCompetitionData(m_folder / "nowhere.csv", {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readCompetitionData(m_folder.path(), {}).error().code, ErrorCode::NotFound);
}

TEST(IdMatches, ListsWildcardsAndRanges)
{
    EXPECT_TRUE(idMatches("", "anything"));
    EXPECT_TRUE(idMatches("A1,B*", "B77"));
    EXPECT_FALSE(idMatches("A1,B*", "A11"));
    EXPECT_TRUE(idMatches("N??", "N12"));
    EXPECT_TRUE(idMatches("N2..N10", "N9"));
    EXPECT_FALSE(idMatches("N2..N10", "N11"));
    EXPECT_FALSE(idMatches("N2..N10", "N1"));
}

} // namespace

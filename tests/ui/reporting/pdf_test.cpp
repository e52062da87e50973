#include "core/reporting/build_report.h"
#include "tests/core/reporting/made_source.h"
#include "ui/reporting/pdf.h"
#include "ui/reporting/report_pages.h"
#include "ui/reporting/table_block.h"

#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/resource.h>

namespace shelfcast::ui {
namespace {

using core::test::TemporaryFolder;

core::Report reportOf(const core::test::MadeSource &made)
{
    return *core::buildReport(made.source, {}, {});
}

/// The page as it is drawn on a screen.
QImage imageOf(const ReportPages &pages, int page)
{
    QImage image(595, 842, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.1, 0.1);
    pages.draw(painter, page);
    return image;
}

/// Share of pixels in a rectangle that are not white.
double ink(const QImage &image, const QRect &rect)
{
    int inked = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            inked += image.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
    return static_cast<double>(inked) / (rect.width() * rect.height());
}

int occurrences(const std::string &text, const std::string &what)
{
    int count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

} // namespace

TEST(Pdf, IsAPdfWithAPageEach)
{
    const TemporaryFolder folder;
    const auto made = core::test::madeSource();
    const ReportPages pages(reportOf(*made));
    ASSERT_TRUE(writePdf(pages, "Sales forecast", folder / "out.pdf", {}));
    const std::string pdf = core::test::contents(folder / "out.pdf");
    EXPECT_THAT(pdf, testing::StartsWith("%PDF-"));
    EXPECT_EQ(occurrences(pdf, "/Type /Page\n"), pages.count());
    EXPECT_EQ(occurrences(pdf, "/Subtype /Image"), 0) << "charts are vectors";
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Pdf, CategoriesBeginOnNewPages)
{
    const auto made = core::test::madeSource();
    core::Report report = reportOf(*made);
    const int with = ReportPages(report).count();
    for (core::ReportBlock &block : report.blocks)
        if (auto *heading = std::get_if<core::ReportHeading>(&block))
            heading->newPage = false;
    EXPECT_LT(ReportPages(report).count(), with);
}

TEST(Pdf, EveryPageIsInsideItsMargins)
{
    const auto made = core::test::largeSource(200, 120);
    made->panel.series[0].name = "An article with a name so long that no table of any width could hold it without cutting something off, whatever it does";
    const ReportPages pages(reportOf(*made));
    ASSERT_GT(pages.count(), 10);
    for (int page = 1; page < pages.count(); ++page) {
        const QImage image = imageOf(pages, page);
        EXPECT_EQ(ink(image, QRect(0, 0, 46, 842)), 0.0) << "left of page " << page + 1;
        EXPECT_EQ(ink(image, QRect(550, 0, 45, 842)), 0.0) << "right of page " << page + 1;
        EXPECT_EQ(ink(image, QRect(0, 788, 595, 12)), 0.0) << "between text and footer of page " << page + 1;
        EXPECT_GT(ink(image, QRect(46, 40, 500, 300)), 0.0) << "page " << page + 1 << " is not empty";
        EXPECT_GT(ink(image, QRect(450, 800, 100, 20)), 0.0) << "the number of page " << page + 1;
    }
}

/// A table of 200 rows takes several pages, and each begins with the header: the same picture at the top of each.
TEST(Pdf, TablesBreakWithTheirHeaderRepeated)
{
    core::Report report;
    core::ReportTable table;
    table.columns = {{"Item", core::ReportTable::Format::Text}, {"Expected", core::ReportTable::Format::Units}};
    for (int i = 0; i < 200; ++i)
        table.rows.push_back({std::string("the same"), 1.0});
    report.blocks = {core::ReportHeading{"Heading", 1, true}, table};
    const ReportPages pages(report);
    ASSERT_GE(pages.count(), 5);
    const QImage second = imageOf(pages, 2), third = imageOf(pages, 3);
    EXPECT_EQ(second.copy(0, 0, 595, 780), third.copy(0, 0, 595, 780));
    table.rows.clear();
    table.rows.assign(200, {std::string("the same"), 1.0});
    table.columns[0].title = "Another header";
    report.blocks[1] = table;
    const ReportPages other(report);
    EXPECT_NE(imageOf(other, 2).copy(0, 0, 595, 80), second.copy(0, 0, 595, 80)) << "what stands on top is the header";
}

TEST(Pdf, CellsAreWrittenByLocale)
{
    using Format = core::ReportTable::Format;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(cellText(1234567.0, Format::Money), "1.234.567");
    EXPECT_EQ(cellText(1234.4, Format::Units), "1.234");
    EXPECT_EQ(cellText(2.5, Format::Money), "2,50");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(cellText(1234567.0, Format::Money), "1,234,567");
    EXPECT_EQ(cellText(-0.123, Format::Change), QString::fromUtf8("−12\u202F%"));
    EXPECT_EQ(cellText(0.054, Format::Percent), QString::fromUtf8("5.4\u202F%"));
    EXPECT_EQ(cellText({}, Format::Units), "");
    EXPECT_EQ(cellText(core::Message("solid"), Format::Text), "solid");
}

TEST(Pdf, CancelledLeavesTheOldFile)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "out.pdf") << "old";
    const auto made = core::test::madeSource();
    std::stop_source stop;
    core::JobContext job;
    job.stop = stop.get_token();
    job.progress = [&stop](double, const core::Message &) { stop.request_stop(); };
    const auto written = writePdf(reportOf(*made), folder / "out.pdf", job);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, core::ErrorCode::Cancelled);
    EXPECT_EQ(core::test::contents(folder / "out.pdf"), "old");
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Pdf, FullDiskAndMissingFolderAreSaid)
{
    const TemporaryFolder folder;
    const auto made = core::test::madeSource();
    const core::Report report = reportOf(*made);
    auto written = writePdf(report, folder / "nowhere/out.pdf", {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, core::ErrorCode::NotFound);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 4096;
    ::setrlimit(RLIMIT_FSIZE, &small);
    written = writePdf(report, folder / "out.pdf", {});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, core::ErrorCode::NoSpace);
    EXPECT_EQ(folder.files(), 0u);
}

TEST(Pdf, AnEmptyReportIsATitlePage)
{
    EXPECT_EQ(ReportPages(core::Report{}).count(), 1);
}

} // namespace shelfcast::ui

/// Leaves the PDF of a large made report where SHELFCAST_SHOW says, for a person to look at.
TEST(Pdf, Show)
{
    const char *path = std::getenv("SHELFCAST_SHOW");
    const auto made = shelfcast::core::test::largeSource(200, 140);
    const shelfcast::core::test::TemporaryFolder folder;
    EXPECT_TRUE(shelfcast::ui::writePdf(*shelfcast::core::buildReport(made->source, {}, {}), path ? std::filesystem::path(path) : folder / "large.pdf", {}));
}

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application(argc, argv); // no QApplication: the command line has none either
    return RUN_ALL_TESTS();
}

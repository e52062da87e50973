#include "core/workflow/forecast/all_models.h"
#include "ui/shell/capture.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sample_project.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QCommandLineParser>

#include <memory>
#include <thread>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Shelfcast"));
    QApplication::setApplicationName(QStringLiteral("Shelfcast"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(SHELFCAST_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("shelfcast"));

    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Sales forecasts and decisions for merchants."));
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A project or a spreadsheet to open."), QStringLiteral("[file]"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Language of the window: en, zh_CN or de."), QStringLiteral("id"));
    const QCommandLineOption threads(QStringLiteral("threads"), QStringLiteral("How many threads a forecast may use."), QStringLiteral("count"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open the sample project."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Look of the window: light or dark; remembered."), QStringLiteral("name"));
    const QCommandLineOption capture(QStringLiteral("capture"), QStringLiteral("Save a picture of every page in this folder, then quit."), QStringLiteral("folder"));
    const QCommandLineOption timeStart(QStringLiteral("time-start"), QStringLiteral("Print how long the start took, then quit."));
    options.addOptions({language, threads, sample, theme, capture, timeStart});
    options.process(application);

    const int asked = options.value(threads).toInt();
    const int workers = asked > 0 ? asked : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const shelfcast::core::Registry models = shelfcast::core::allModels();
    shelfcast::ui::Shell shell(application, models, workers, options.value(language));
    if (options.isSet(theme))
        shell.chooseTheme(options.value(theme) == QLatin1String("dark") ? shelfcast::ui::ThemeChoice::Dark : shelfcast::ui::ThemeChoice::Light);
    const bool opens = options.isSet(sample) || !options.positionalArguments().isEmpty();
    std::unique_ptr<QObject> errand;
    if (options.isSet(timeStart))
        errand = std::make_unique<shelfcast::ui::StartTimer>(shell, opens);
    else if (options.isSet(capture))
        errand = std::make_unique<shelfcast::ui::Capture>(shell, options.value(capture));
    shell.show();
    if (options.isSet(sample))
        shelfcast::ui::openSampleProject(shell.session());
    else if (!options.positionalArguments().isEmpty())
        shell.session().openFile(options.positionalArguments().constFirst());
    return QApplication::exec();
}

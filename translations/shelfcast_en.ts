<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EvaluationTexts</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln origin(s)</source>
        <translation>
            <numerusform>%Ln origin</numerusform>
            <numerusform>%Ln origins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClassesCard</name>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 of the revenue. Click to select them.</source>
        <translation>
            <numerusform>%1: %Ln item, %2 of the revenue. Click to select them.</numerusform>
            <numerusform>%1: %Ln items, %2 of the revenue. Click to select them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterForm</name>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare by %Ln thing(s)</source>
        <translation>
            <numerusform>Compare by %Ln thing</numerusform>
            <numerusform>Compare by %Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClustersViewModel</name>
    <message numerus="yes">
        <source>%Ln item(s) grouped in %1 s.</source>
        <translation>
            <numerusform>%Ln item grouped in %1 s.</numerusform>
            <numerusform>%Ln items grouped in %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) from the map</source>
        <translation>
            <numerusform>%Ln item from the map</numerusform>
            <numerusform>%Ln items from the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) (suggested)</source>
        <translation>
            <numerusform>%Ln cluster (suggested)</numerusform>
            <numerusform>%Ln clusters (suggested)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ColumnModel</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln location</numerusform>
            <numerusform>%Ln locations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 cells is/are empty</source>
        <translation>
            <numerusform>%Ln of %1 cells is empty</numerusform>
            <numerusform>%Ln of %1 cells are empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CompareCard</name>
    <message numerus="yes">
        <source>Show %Ln item(s) in Forecast</source>
        <translation>
            <numerusform>Show %Ln item in Forecast</numerusform>
            <numerusform>Show %Ln items in Forecast</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataOverview</name>
    <message numerus="yes">
        <source>%Ln row(s) of %1 could not be used</source>
        <translation>
            <numerusform>%Ln row of %1 could not be used</numerusform>
            <numerusform>%Ln rows of %1 could not be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataViewModel</name>
    <message numerus="yes">
        <source>%Ln finding(s) settled</source>
        <translation>
            <numerusform>%Ln finding settled</numerusform>
            <numerusform>%Ln findings settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Dendrogram</name>
    <message numerus="yes">
        <source>%Ln branch(es), cut into %1 clusters</source>
        <translation>
            <numerusform>%Ln branch, cut into %1 clusters</numerusform>
            <numerusform>%Ln branches, cut into %1 clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationViewModel</name>
    <message numerus="yes">
        <source>%Ln series evaluated: %1 is closest.</source>
        <translation>
            <numerusform>%Ln series evaluated: %1 is closest.</numerusform>
            <numerusform>%Ln series evaluated: %1 is closest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingsCard</name>
    <message numerus="yes">
        <source>Look through %Ln item(s)</source>
        <translation>
            <numerusform>Look through %Ln item</numerusform>
            <numerusform>Look through %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingsViewModel</name>
    <message numerus="yes">
        <source>Nothing stands out in %Ln item(s).</source>
        <translation>
            <numerusform>Nothing stands out in %Ln item.</numerusform>
            <numerusform>Nothing stands out in %Ln items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlier(s)</source>
        <translation>
            <numerusform>%Ln outlier</numerusform>
            <numerusform>%Ln outliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new level(s)</source>
        <translation>
            <numerusform>%Ln new level</numerusform>
            <numerusform>%Ln new levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) explained by holiday or season</source>
        <translation>
            <numerusform>%Ln value explained by holiday or season</numerusform>
            <numerusform>%Ln values explained by holiday or season</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s) without a record</source>
        <translation>
            <numerusform>%Ln period without a record</numerusform>
            <numerusform>%Ln periods without a record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s) out of stock</source>
        <translation>
            <numerusform>%Ln period out of stock</numerusform>
            <numerusform>%Ln periods out of stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastPage</name>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ImportReview</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ImportView</name>
    <message numerus="yes">
        <source>%Ln row(s) cannot be used</source>
        <translation>
            <numerusform>%Ln row cannot be used</numerusform>
            <numerusform>%Ln rows cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ItemListModel</name>
    <message numerus="yes">
        <source>%1 unit(s) sold, %2 to %3</source>
        <translation>
            <numerusform>%1 unit sold, %2 to %3</numerusform>
            <numerusform>%1 units sold, %2 to %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ItemPanel</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 of %Ln item</numerusform>
            <numerusform>%1 of %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LayoutWords</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeaderboardCard</name>
    <message numerus="yes">
        <source>%Ln series, from %1 origins.</source>
        <translation>
            <numerusform>%Ln series, from %1 origins.</numerusform>
            <numerusform>%Ln series, from %1 origins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LedgerDialog</name>
    <message numerus="yes">
        <source>%Ln overridden period(s) lie ahead. When their sales have been imported, this page says whether the overrides helped.</source>
        <translation>
            <numerusform>%Ln overridden period lies ahead. When its sales have been imported, this page says whether the overrides helped.</numerusform>
            <numerusform>%Ln overridden periods lie ahead. When their sales have been imported, this page says whether the overrides helped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln period(s) the overrides were off by %1 units, the model by %2: they saved %3 of the model&apos;s error.</source>
        <translation>
            <numerusform>Over %Ln period the overrides were off by %1 units, the model by %2: they saved %3 of the model&apos;s error.</numerusform>
            <numerusform>Over %Ln periods the overrides were off by %1 units, the model by %2: they saved %3 of the model&apos;s error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln period(s) the overrides were off by %1 units, the model by %2: they cost %3 of the model&apos;s error.</source>
        <translation>
            <numerusform>Over %Ln period the overrides were off by %1 units, the model by %2: they cost %3 of the model&apos;s error.</numerusform>
            <numerusform>Over %Ln periods the overrides were off by %1 units, the model by %2: they cost %3 of the model&apos;s error.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LookModel</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MembersCard</name>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln far off</source>
        <translation>
            <numerusform>%Ln far off</numerusform>
            <numerusform>%Ln far off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelBrowser</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::NaiveBadge</name>
    <message numerus="yes">
        <source>%1 (checked on %Ln newest period(s) that it was not shown; the data have changed since)</source>
        <translation>
            <numerusform>%1 (checked on %Ln newest period that it was not shown; the data have changed since)</numerusform>
            <numerusform>%1 (checked on %Ln newest periods that it was not shown; the data have changed since)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (checked on %Ln newest period(s) that it was not shown)</source>
        <translation>
            <numerusform>%1 (checked on %Ln newest period that it was not shown)</numerusform>
            <numerusform>%1 (checked on %Ln newest periods that it was not shown)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Overview</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln location</numerusform>
            <numerusform>%Ln locations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data to %1 (%Ln day(s) old)</source>
        <translation>
            <numerusform>data to %1 (%Ln day old)</numerusform>
            <numerusform>data to %1 (%Ln days old)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) in the data</source>
        <translation>
            <numerusform>%Ln finding in the data</numerusform>
            <numerusform>%Ln findings in the data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s), %2 against a year before</source>
        <translation>
            <numerusform>%1 unit, %2 against a year before</numerusform>
            <numerusform>%1 units, %2 against a year before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s)</source>
        <translation>
            <numerusform>%1 unit</numerusform>
            <numerusform>%1 units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PanelSettingsDialog</name>
    <message numerus="yes">
        <source>%Ln finding(s) settled one by one on the Data page.</source>
        <translation>
            <numerusform>%Ln finding settled one by one on the Data page.</numerusform>
            <numerusform>%Ln findings settled one by one on the Data page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ScenarioDesk</name>
    <message numerus="yes">
        <source>%Ln possible future(s), each as likely as the others</source>
        <translation>
            <numerusform>%Ln possible future</numerusform>
            <numerusform>%Ln possible futures, each as likely as the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Session</name>
    <message numerus="yes">
        <source>%Ln record(s) added</source>
        <translation>
            <numerusform>%Ln record added</numerusform>
            <numerusform>%Ln records added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be used; the Data page lists them.</source>
        <translation>
            <numerusform>%Ln row could not be used; the Data page lists them.</numerusform>
            <numerusform>%Ln rows could not be used; the Data page lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TotalListModel</name>
    <message numerus="yes">
        <source>%1, %Ln series</source>
        <translation>
            <numerusform>%1, %Ln series</numerusform>
            <numerusform>%1, %Ln series</numerusform>
        </translation>
    </message>
</context>
</TS>

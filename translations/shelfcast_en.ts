<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>

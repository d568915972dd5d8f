<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContractWords</name>
    <message numerus="yes">
        <source>Reserve for returns: %1, released after %n period(s)</source>
        <translation>
            <numerusform>Reserve for returns: %1, released after %n period</numerusform>
            <numerusform>Reserve for returns: %1, released after %n periods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::BoardCards</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ContractDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, due within %n day(s) after the period</source>
        <translation>
            <numerusform>%1, due within %n day after the period</numerusform>
            <numerusform>%1, due within %n days after the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) in all</source>
        <translation>
            <numerusform>%n period in all</numerusform>
            <numerusform>%n periods in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ContractsPage</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late report(s)</source>
        <translation>
            <numerusform>%n late report</numerusform>
            <numerusform>%n late reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::HistoryList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProposalBoard</name>
    <message numerus="yes">
        <source>%1: %n proposal(s)</source>
        <translation>
            <numerusform>%1: %n proposal</numerusform>
            <numerusform>%1: %n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProposalDetail</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProposalsPage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::SettingsPage</name>
    <message numerus="yes">
        <source>The database has %n defect(s).</source>
        <translation>
            <numerusform>The database has %n defect.</numerusform>
            <numerusform>The database has %n defects.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::StatusStrip</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
</TS>

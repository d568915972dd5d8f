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
    <name>dashboard</name>
    <message numerus="yes">
        <source>%n inquiry(ies) to answer</source>
        <translation>
            <numerusform>%n inquiry to answer</numerusform>
            <numerusform>%n inquiries to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) stuck in their stage</source>
        <translation>
            <numerusform>%n proposal stuck in their stage</numerusform>
            <numerusform>%n proposals stuck in their stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted proposal(s) without a contract</source>
        <translation>
            <numerusform>%n accepted proposal without a contract</numerusform>
            <numerusform>%n accepted proposals without a contract</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract draft(s) to sign</source>
        <translation>
            <numerusform>%n contract draft to sign</numerusform>
            <numerusform>%n contract drafts to sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) with late reports</source>
        <translation>
            <numerusform>%n contract with late reports</numerusform>
            <numerusform>%n contracts with late reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to calculate</source>
        <translation>
            <numerusform>%n report to calculate</numerusform>
            <numerusform>%n reports to calculate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settlement(s) to approve</source>
        <translation>
            <numerusform>%n settlement to approve</numerusform>
            <numerusform>%n settlements to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) to close</source>
        <translation>
            <numerusform>%n period to close</numerusform>
            <numerusform>%n periods to close</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trade mark(s) to renew</source>
        <translation>
            <numerusform>%n trade mark to renew</numerusform>
            <numerusform>%n trade marks to renew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AssetImportView</name>
    <message numerus="yes">
        <source>%n column(s), %1, separated by %2</source>
        <translation>
            <numerusform>%n column, %1, separated by %2</numerusform>
            <numerusform>%n columns, %1, separated by %2</numerusform>
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
    <name>lianming::BrandsPage</name>
    <message numerus="yes">
        <source>%n brand(s)</source>
        <translation>
            <numerusform>%n brand</numerusform>
            <numerusform>%n brands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open proposal(s)</source>
        <translation>
            <numerusform>%n open proposal</numerusform>
            <numerusform>%n open proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
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
    <name>lianming::InboxView</name>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n period</numerusform>
            <numerusform>%n periods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::InstitutionsPage</name>
    <message numerus="yes">
        <source>%n institution(s)</source>
        <translation>
            <numerusform>%n institution</numerusform>
            <numerusform>%n institutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open proposal(s)</source>
        <translation>
            <numerusform>%n open proposal</numerusform>
            <numerusform>%n open proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::OverviewPage</name>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
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
        <source>%n statement(s) not closed yet</source>
        <translation>
            <numerusform>%n statement not closed yet</numerusform>
            <numerusform>%n statements not closed yet</numerusform>
        </translation>
    </message>
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
    <name>lianming::ProtectionPage</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s)</source>
        <translation>
            <numerusform>%n registration</numerusform>
            <numerusform>%n registrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::SettingsPage</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>%n file are missing</numerusform>
            <numerusform>%n files are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged</source>
        <translation>
            <numerusform>%n file are damaged</numerusform>
            <numerusform>%n files are damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::StatementView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
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

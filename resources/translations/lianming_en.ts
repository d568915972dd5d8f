<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApprovalWords</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With the licensee for %n day(s)</source>
        <translation>
            <numerusform>With the licensee for %n day</numerusform>
            <numerusform>With the licensee for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssetExport</name>
    <message numerus="yes">
        <source>Export %n asset(s) in which form?</source>
        <translation>
            <numerusform>Export %n asset in which form?</numerusform>
            <numerusform>Export %n assets in which form?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseDocuments</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
</context>
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
    <name>CopyWords</name>
    <message numerus="yes">
        <source>%n matching point(s)</source>
        <translation>
            <numerusform>%n matching point</numerusform>
            <numerusform>%n matching points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionWords</name>
    <message numerus="yes">
        <source>%1 a piece, usually %2 (%n period(s))</source>
        <translation>
            <numerusform>%1 a piece, usually %2 (%n period)</numerusform>
            <numerusform>%1 a piece, usually %2 (%n periods)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 a piece, usually %2 (%n product(s))</source>
        <translation>
            <numerusform>%1 a piece, usually %2 (%n product)</numerusform>
            <numerusform>%1 a piece, usually %2 (%n products)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pieces in the period, usually %2 (%n period(s))</source>
        <translation>
            <numerusform>%1 pieces in the period, usually %2 (%n period)</numerusform>
            <numerusform>%1 pieces in the period, usually %2 (%n periods)</numerusform>
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
    <name>PlanColumns</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <translation>
            <numerusform>%n held up</numerusform>
            <numerusform>%n held up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsTips</name>
    <message numerus="yes">
        <source>%n grant(s)</source>
        <translation>
            <numerusform>%n grant</numerusform>
            <numerusform>%n grants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoyaltyProof</name>
    <message numerus="yes">
        <source>%n line(s) at the highest rate or as decided</source>
        <translation>
            <numerusform>%n line at the highest rate or as decided</numerusform>
            <numerusform>%n lines at the highest rate or as decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) by rule %1</source>
        <translation>
            <numerusform>%n line by rule %1</numerusform>
            <numerusform>%n lines by rule %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By today&apos;s lines the %n closed period(s) would pay %1; %2 was booked for them. This period settles the difference.</source>
        <translation>
            <numerusform>By today&apos;s lines the %n closed period would pay %1; %2 was booked for them. This period settles the difference.</numerusform>
            <numerusform>By today&apos;s lines the %n closed periods would pay %1; %2 was booked for them. This period settles the difference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) earn nothing</source>
        <translation>
            <numerusform>%n line earn nothing</numerusform>
            <numerusform>%n lines earn nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPlanWords</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>audits</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks back %n year(s)</source>
        <translation>
            <numerusform>Looks back %n year</numerusform>
            <numerusform>Looks back %n years</numerusform>
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
    <name>drafting</name>
    <message numerus="yes">
        <source>%n clause(s) are the same: show them too</source>
        <translation>
            <numerusform>%n clause is the same: show it too</numerusform>
            <numerusform>%n clauses are the same: show them too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AccountsPage</name>
    <message numerus="yes">
        <source>Invoice %n closed period(s)?</source>
        <translation>
            <numerusform>Invoice %n closed period?</numerusform>
            <numerusform>Invoice %n closed periods?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) issued.</source>
        <translation>
            <numerusform>%n invoice issued.</numerusform>
            <numerusform>%n invoices issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AllocationField</name>
    <message numerus="yes">
        <source>The whole amount is put against %n invoice(s).</source>
        <translation>
            <numerusform>The whole amount is put against %n invoice.</numerusform>
            <numerusform>The whole amount is put against %n invoices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is put against %n invoice(s), %2 stays on account.</source>
        <translation>
            <numerusform>%1 is put against %n invoice, %2 stays on account.</numerusform>
            <numerusform>%1 is put against %n invoices, %2 stays on account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AmendmentDetail</name>
    <message numerus="yes">
        <source>%n clause(s) of the text</source>
        <translation>
            <numerusform>%n clause of the text</numerusform>
            <numerusform>%n clauses of the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AnswerView</name>
    <message numerus="yes">
        <source>%n grant(s) stand against it.</source>
        <translation>
            <numerusform>%n grant stands against it.</numerusform>
            <numerusform>%n grants stand against it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; all of them stand on the map below.</source>
        <translation>
            <numerusform>%n more; it stands on the map below.</numerusform>
            <numerusform>%n more; all of them stand on the map below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free asset(s)</source>
        <translation>
            <numerusform>%n free asset</numerusform>
            <numerusform>%n free assets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AskView</name>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AssetImportView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), %1</source>
        <translation>
            <numerusform>%n column, %1</numerusform>
            <numerusform>%n columns, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without records</source>
        <translation>
            <numerusform>%n file without records</numerusform>
            <numerusform>%n files without records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AssetsPage</name>
    <message numerus="yes">
        <source>%n pictures added.</source>
        <translation>
            <numerusform>%n picture added.</numerusform>
            <numerusform>%n pictures added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AuditDetail</name>
    <message numerus="yes">
        <source>%n point(s) on the other %1</source>
        <translation>
            <numerusform>%n point on the other %1</numerusform>
            <numerusform>%n points on the other %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not verified yet and count as reported.</source>
        <translation>
            <numerusform>%n line is not verified yet and counts as reported.</numerusform>
            <numerusform>%n lines are not verified yet and count as reported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AuditTrailView</name>
    <message numerus="yes">
        <source>%n anchor(s)</source>
        <translation>
            <numerusform>%n anchor</numerusform>
            <numerusform>%n anchors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), each with the hash of itself and of the one before; the last of %2</source>
        <translation>
            <numerusform>%1 row, with the hash of itself and of the one before; written %2</numerusform>
            <numerusform>%1 rows, each with the hash of itself and of the one before; the last of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a time stamp</source>
        <translation>
            <numerusform>%n waiting for a time stamp</numerusform>
            <numerusform>%n waiting for a time stamp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::AuditsView</name>
    <message numerus="yes">
        <source>%n audit(s)</source>
        <translation>
            <numerusform>%n audit</numerusform>
            <numerusform>%n audits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to verify.</source>
        <translation>
            <numerusform>%n line to verify.</numerusform>
            <numerusform>%n lines to verify.</numerusform>
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
    <name>lianming::BoardView</name>
    <message numerus="yes">
        <source>%n seller(s)</source>
        <translation>
            <numerusform>%n seller</numerusform>
            <numerusform>%n sellers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::BrandImportForm</name>
    <message numerus="yes">
        <source>%n of the new ones resemble another</source>
        <translation>
            <numerusform>%n of the new ones resembles another: look at the duplicates.</numerusform>
            <numerusform>%n of the new ones resemble others: look at the duplicates.</numerusform>
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
    <name>lianming::BulkEditForm</name>
    <message numerus="yes">
        <source>%n chosen assets</source>
        <translation>
            <numerusform>%n chosen asset</numerusform>
            <numerusform>%n chosen assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets change</source>
        <translation>
            <numerusform>%n asset changes</numerusform>
            <numerusform>%n assets change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already</source>
        <translation>
            <numerusform>%n is so already</numerusform>
            <numerusform>%n are so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot take it</source>
        <translation>
            <numerusform>%n cannot take it</numerusform>
            <numerusform>%n cannot take it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n assets</source>
        <translation>
            <numerusform>Change %n asset</numerusform>
            <numerusform>Change %n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not take it and stay as they were.</source>
        <translation>
            <numerusform>%n could not take it and stays as it was.</numerusform>
            <numerusform>%n could not take it and stay as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets changed.</source>
        <translation>
            <numerusform>%n asset changed.</numerusform>
            <numerusform>%n assets changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets are as they were.</source>
        <translation>
            <numerusform>%n asset is as it was.</numerusform>
            <numerusform>%n assets are as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::BundleForm</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::BundleReportView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) are not intact; each is named below. Do not rely on this bundle.</source>
        <translation>
            <numerusform>%n part is not intact; it is named below. Do not rely on this bundle.</numerusform>
            <numerusform>%n parts are not intact; each is named below. Do not rely on this bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) have a valid time stamp of their own.</source>
        <translation>
            <numerusform>%n piece has a valid time stamp of its own.</numerusform>
            <numerusform>%n pieces have a valid time stamp of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CaseBeginForm</name>
    <message numerus="yes">
        <source>%n cases, one for each seller</source>
        <translation>
            <numerusform>%n case, one for each seller</numerusform>
            <numerusform>%n cases, one for each seller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A case with %n listing(s)</source>
        <translation>
            <numerusform>A case with %n listing</numerusform>
            <numerusform>A case with %n listings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CaseClockBar</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CaseDetailView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CaseFiguresView</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n close to day 15</source>
        <translation>
            <numerusform>%n close to day 15</numerusform>
            <numerusform>%n close to day 15</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n for which notices were sent</source>
        <translation>
            <numerusform>of %n for which a notice was sent</numerusform>
            <numerusform>of %n for which notices were sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CasesView</name>
    <message numerus="yes">
        <source>%n case(s) opened as %1.</source>
        <translation>
            <numerusform>%n case opened as %1.</numerusform>
            <numerusform>%n cases opened as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) left out: %1</source>
        <translation>
            <numerusform>%n listing left out: %1</numerusform>
            <numerusform>%n listings left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n thing(s) before it can be sent.</source>
        <translation>
            <numerusform>%1 lacks %n thing before it can be sent.</numerusform>
            <numerusform>%1 lacks %n things before it can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 of %n case</numerusform>
            <numerusform>%1 of %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n close to day 15</source>
        <translation>
            <numerusform>%n close to day 15</numerusform>
            <numerusform>%n close to day 15</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CashCard</name>
    <message numerus="yes">
        <source>Nothing can be expected yet of %n contract(s) without a calculated period.</source>
        <translation>
            <numerusform>Nothing can be expected yet of %n contract without a calculated period.</numerusform>
            <numerusform>Nothing can be expected yet of %n contracts without a calculated period.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CashRowsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ChainsList</name>
    <message numerus="yes">
        <source>Silence is an approval after %n working day(s)</source>
        <translation>
            <numerusform>Silence is an approval after %n working day</numerusform>
            <numerusform>Silence is an approval after %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CodePicker</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CodePopup</name>
    <message numerus="yes">
        <source>Enter takes %n codes</source>
        <translation>
            <numerusform>Enter takes %n code</numerusform>
            <numerusform>Enter takes %n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CollectionsView</name>
    <message numerus="yes">
        <source>%n assets put into %1.</source>
        <translation>
            <numerusform>%n asset put into %1.</numerusform>
            <numerusform>%n assets put into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assets taken out of %1.</source>
        <translation>
            <numerusform>%n asset taken out of %1.</numerusform>
            <numerusform>%n assets taken out of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other institutions left out.</source>
        <translation>
            <numerusform>%n of another institution left out.</numerusform>
            <numerusform>%n of other institutions left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put in or take out: %n assets</source>
        <translation>
            <numerusform>Put in or take out: %n asset</numerusform>
            <numerusform>Put in or take out: %n assets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ConcentrationCard</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
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
    <name>lianming::ContractReportForm</name>
    <message numerus="yes">
        <source>All %n contracts in the list</source>
        <translation>
            <numerusform>The %n contract in the list</numerusform>
            <numerusform>All %n contracts in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ContractReports</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <translation>
            <numerusform>%n left out:</numerusform>
            <numerusform>%n left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are in the folder already. Replace them?</source>
        <translation>
            <numerusform>%n file of this name is in the folder already. Replace it?</numerusform>
            <numerusform>%n files of these names are in the folder already. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %n report(s)</source>
        <translation>
            <numerusform>Writing %n report</numerusform>
            <numerusform>Writing %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) written.</source>
        <translation>
            <numerusform>%n report written.</numerusform>
            <numerusform>%n reports written.</numerusform>
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
    <name>lianming::CopyActs</name>
    <message numerus="yes">
        <source>%n case(s) opened.</source>
        <translation>
            <numerusform>%n case opened.</numerusform>
            <numerusform>%n cases opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismissed, together with %n other match(es) of the same pair. This is remembered.</source>
        <translation>
            <numerusform>Dismissed, together with %n other match of the same pair. This is remembered.</numerusform>
            <numerusform>Dismissed, together with %n other matches of the same pair. This is remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) dismissed. This is remembered.</source>
        <translation>
            <numerusform>%n match dismissed. This is remembered.</numerusform>
            <numerusform>%n matches dismissed. This is remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) were left out: they are in another case, or their seller is not known.</source>
        <translation>
            <numerusform>%n listing was left out: it is in another case, or its seller is not known.</numerusform>
            <numerusform>%n listings were left out: they are in another case, or their seller is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CopySearchView</name>
    <message numerus="yes">
        <source>It was compared with all %n of our pictures.</source>
        <translation>
            <numerusform>It was compared with our %n picture.</numerusform>
            <numerusform>It was compared with all %n of our pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of our pictures could not be read.</source>
        <translation>
            <numerusform>%n of our pictures could not be read.</numerusform>
            <numerusform>%n of our pictures could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of our %n pictures are not indexed; only whole-picture copies of them can be found. Update the index and search again.</source>
        <translation>
            <numerusform>%1 of our %n picture is not indexed; only whole-picture copies of it can be found. Update the index and search again.</numerusform>
            <numerusform>%1 of our %n pictures are not indexed; only whole-picture copies of them can be found. Update the index and search again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first of %n pictures, %1, was searched.</source>
        <translation>
            <numerusform>Only the first of %n picture, %1, was searched.</numerusform>
            <numerusform>Only the first of %n pictures, %1, was searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::CoverageView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::DecisionForm</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::DiaryPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::DismissForm</name>
    <message numerus="yes">
        <source>Dismiss %n match(es)</source>
        <translation>
            <numerusform>Dismiss %n match</numerusform>
            <numerusform>Dismiss %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::DropArea</name>
    <message numerus="yes">
        <source>Our %n picture(s) are not indexed yet. Until they are, only copies of whole pictures are found.</source>
        <translation>
            <numerusform>Our %n picture is not indexed yet. Until it is, only copies of the whole picture are found.</numerusform>
            <numerusform>Our %n pictures are not indexed yet. Until they are, only copies of whole pictures are found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of our %n picture(s) are not in the index: of these, only copies of the whole picture are found.</source>
        <translation>
            <numerusform>Of our %n picture, %1 is not in the index: only copies of the whole picture are found.</numerusform>
            <numerusform>%1 of our %n pictures are not in the index: of these, only copies of the whole picture are found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n of our pictures are in the index, updated %1.</source>
        <translation>
            <numerusform>Our %n picture is in the index, updated %1.</numerusform>
            <numerusform>All %n of our pictures are in the index, updated %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::DuplicatesView</name>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the strongest %n are shown</source>
        <translation>
            <numerusform>the strongest is shown</numerusform>
            <numerusform>the strongest %n are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups with too many alike left out</source>
        <translation>
            <numerusform>%n group with too many alike left out</numerusform>
            <numerusform>%n groups with too many alike left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::EvidenceForm</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be added, %1</source>
        <translation>
            <numerusform>%n file will be added, %1</numerusform>
            <numerusform>%n files will be added, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be added:</source>
        <translation>
            <numerusform>%n cannot be added:</numerusform>
            <numerusform>%n cannot be added:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::EvidenceView</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more could not be added</source>
        <translation>
            <numerusform>and %n more could not be added</numerusform>
            <numerusform>and %n more could not be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence added with their SHA-256.</source>
        <translation>
            <numerusform>%n piece of evidence added with its SHA-256.</numerusform>
            <numerusform>%n pieces of evidence added with their SHA-256.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) received.</source>
        <translation>
            <numerusform>%n time stamp received.</numerusform>
            <numerusform>%n time stamps received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are waiting for a time stamp.</source>
        <translation>
            <numerusform>%n piece is waiting for a time stamp.</numerusform>
            <numerusform>%n pieces are waiting for a time stamp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on record, not added again</source>
        <translation>
            <numerusform>%n already on record, not added again</numerusform>
            <numerusform>%n already on record, not added again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ExceptionsView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about %n line(s)…</source>
        <translation>
            <numerusform>Decide about %n line…</numerusform>
            <numerusform>Decide about %n lines…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked about %n line(s).</source>
        <translation>
            <numerusform>Asked about %n line.</numerusform>
            <numerusform>Asked about %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided about %n line(s).</source>
        <translation>
            <numerusform>Decided about %n line.</numerusform>
            <numerusform>Decided about %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n line(s).</source>
        <translation>
            <numerusform>Taken back for %n line.</numerusform>
            <numerusform>Taken back for %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ExclusivesView</name>
    <message numerus="yes">
        <source>%n exclusive(s)</source>
        <translation>
            <numerusform>%n exclusive</numerusform>
            <numerusform>%n exclusives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them given</source>
        <translation>
            <numerusform>%n of them given</numerusform>
            <numerusform>%n of them given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open proposal(s) in other currencies left out</source>
        <translation>
            <numerusform>%n open proposal in another currency left out</numerusform>
            <numerusform>%n open proposals in other currencies left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::FacetPanel</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::GatesView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::HeldView</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
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
    <name>lianming::InboxPage</name>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
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
    <name>lianming::InvoicesView</name>
    <message numerus="yes">
        <source>%n closed period(s) can be invoiced.</source>
        <translation>
            <numerusform>%n closed period can be invoiced.</numerusform>
            <numerusform>%n closed periods can be invoiced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invoice %n closed period(s)…</source>
        <translation>
            <numerusform>Invoice %n closed period…</numerusform>
            <numerusform>Invoice %n closed periods…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::KeyDateForm</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::LicenseesView</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::LifeCards</name>
    <message numerus="yes">
        <source>%n more in the diary</source>
        <translation>
            <numerusform>%n more in the diary</numerusform>
            <numerusform>%n more in the diary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::LinesList</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ListingImportView</name>
    <message numerus="yes">
        <source>%n row(s): %1 new, %2 changed, %3 unchanged, %4 not imported; %5 pictures.</source>
        <translation>
            <numerusform>%n row: %1 new, %2 changed, %3 unchanged, %4 not imported; %5 pictures.</numerusform>
            <numerusform>%n rows: %1 new, %2 changed, %3 unchanged, %4 not imported; %5 pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::LookbookChoiceView</name>
    <message numerus="yes">
        <source>%n works are chosen.</source>
        <translation>
            <numerusform>%n work is chosen.</numerusform>
            <numerusform>%n works are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::LookbookForm</name>
    <message numerus="yes">
        <source>Lookbook %1 with %n works written to %2.</source>
        <translation>
            <numerusform>Lookbook %1 with %n work written to %2.</numerusform>
            <numerusform>Lookbook %1 with %n works written to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n works are chosen.</source>
        <translation>
            <numerusform>%n work is chosen.</numerusform>
            <numerusform>%n works are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::MatchView</name>
    <message numerus="yes">
        <source>%n brand(s) shown</source>
        <translation>
            <numerusform>%n brand shown</numerusform>
            <numerusform>%n brands shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) shown</source>
        <translation>
            <numerusform>%n asset shown</numerusform>
            <numerusform>%n assets shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::MyTasksView</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::NewCasesForm</name>
    <message numerus="yes">
        <source>%n open match(es)</source>
        <translation>
            <numerusform>%n open match</numerusform>
            <numerusform>%n open matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::NoticeForm</name>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::OrdersView</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::OutlookPage</name>
    <message numerus="yes">
        <source>%n guarantee(s) fall short</source>
        <translation>
            <numerusform>%n guarantee falls short</numerusform>
            <numerusform>%n guarantees fall short</numerusform>
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
    <name>lianming::PackagesPage</name>
    <message numerus="yes">
        <source>%n entries are taken in.</source>
        <translation>
            <numerusform>%n entry is taken in.</numerusform>
            <numerusform>%n entries are taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide: two answers were given apart.</source>
        <translation>
            <numerusform>%n to decide: two answers were given apart.</numerusform>
            <numerusform>%n to decide: two answers were given apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchanges</source>
        <translation>
            <numerusform>%n exchange</numerusform>
            <numerusform>%n exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PaymentsView</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PictureFolderView</name>
    <message numerus="yes">
        <source>%n files: %1 added, %2 there already, %3 that may belong to one asset or another, %4 that fit none, %5 that cannot be read.</source>
        <translation>
            <numerusform>%n file: %1 added, %2 there already, %3 that may belong to one asset or another, %4 that fit none, %5 that cannot be read.</numerusform>
            <numerusform>%n files: %1 added, %2 there already, %3 that may belong to one asset or another, %4 that fit none, %5 that cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PlanChart</name>
    <message numerus="yes">
        <source>Can end %n working day(s) later</source>
        <translation>
            <numerusform>Can end %n working day later</numerusform>
            <numerusform>Can end %n working days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PlansView</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) have other dates now.</source>
        <translation>
            <numerusform>%n task has another date now.</numerusform>
            <numerusform>%n tasks have other dates now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) overdue or held up</source>
        <translation>
            <numerusform>%n task overdue or held up</numerusform>
            <numerusform>%n tasks overdue or held up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <translation>
            <numerusform>%n held up</numerusform>
            <numerusform>%n held up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::PortfolioForm</name>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProductsPage</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are still open.</source>
        <translation>
            <numerusform>%n remark is still open.</numerusform>
            <numerusform>%n remarks are still open.</numerusform>
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
    <message numerus="yes">
        <source>Stuck: longer than %n day(s)</source>
        <translation>
            <numerusform>Stuck: longer than %n day</numerusform>
            <numerusform>Stuck: longer than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ProposalForm</name>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
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
    <name>lianming::RegistrationsView</name>
    <message numerus="yes">
        <source>%n registration(s)</source>
        <translation>
            <numerusform>%n registration</numerusform>
            <numerusform>%n registrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::RememberedView</name>
    <message numerus="yes">
        <source>%n dismissal(s)</source>
        <translation>
            <numerusform>%n dismissal</numerusform>
            <numerusform>%n dismissals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone. %n match(es) are open again.</source>
        <translation>
            <numerusform>Undone. %n match is open again.</numerusform>
            <numerusform>Undone. %n matches are open again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ReminderForm</name>
    <message numerus="yes">
        <source>%n late report(s)</source>
        <translation>
            <numerusform>%n late report</numerusform>
            <numerusform>%n late reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ReplyView</name>
    <message numerus="yes">
        <source>%n new entries.</source>
        <translation>
            <numerusform>%n new entry.</numerusform>
            <numerusform>%n new entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ReservationsView</name>
    <message numerus="yes">
        <source>%n reservation(s)</source>
        <translation>
            <numerusform>%n reservation</numerusform>
            <numerusform>%n reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapse(s) within 30 days</source>
        <translation>
            <numerusform>%n lapses within 30 days</numerusform>
            <numerusform>%n lapse within 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ReviewDesk</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n works wanted</source>
        <translation>
            <numerusform>%1 of %n work wanted</numerusform>
            <numerusform>%1 of %n works wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said</source>
        <translation>
            <numerusform>%n said</numerusform>
            <numerusform>%n said</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ReviewThreads</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::RightsMapView</name>
    <message numerus="yes">
        <source>%n grant(s); the arrow keys walk them</source>
        <translation>
            <numerusform>%n grant; the arrow keys walk them</numerusform>
            <numerusform>%n grants; the arrow keys walk them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s)</source>
        <translation>
            <numerusform>%n grant</numerusform>
            <numerusform>%n grants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::RunsView</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::SellerMatches</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
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
    <name>lianming::ShareForm</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n works, with pictures and facts</source>
        <translation>
            <numerusform>%n work, with picture and facts</numerusform>
            <numerusform>%n works, with pictures and facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals, without amounts and notes</source>
        <translation>
            <numerusform>%n proposal, without amounts and notes</numerusform>
            <numerusform>%n proposals, without amounts and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the conversation, none for the house alone</source>
        <translation>
            <numerusform>%n entry of the conversation, none for the house alone</numerusform>
            <numerusform>%n entries of the conversation, none for the house alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds of products, with their files and remarks</source>
        <translation>
            <numerusform>%n round of a product, with its files and remarks</numerusform>
            <numerusform>%n rounds of products, with their files and remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::ShortlistsView</name>
    <message numerus="yes">
        <source>%n shortlist(s)</source>
        <translation>
            <numerusform>%n shortlist</numerusform>
            <numerusform>%n shortlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) made.</source>
        <translation>
            <numerusform>%n proposal made.</numerusform>
            <numerusform>%n proposals made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) put on “%1”.</source>
        <translation>
            <numerusform>%n pair put on “%1”.</numerusform>
            <numerusform>%n pairs put on “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::StatementActs</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) could not be calculated.</source>
        <translation>
            <numerusform>%n contract could not be calculated.</numerusform>
            <numerusform>%n contracts could not be calculated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) issued.</source>
        <translation>
            <numerusform>One document issued.</numerusform>
            <numerusform>%n documents issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::StatementDocuments</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <translation>
            <numerusform>%n left out:</numerusform>
            <numerusform>%n left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are in the folder already. Replace them?</source>
        <translation>
            <numerusform>A file of one of these names is in the folder already. Replace it?</numerusform>
            <numerusform>%n files of these names are in the folder already. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) written to %1.</source>
        <translation>
            <numerusform>%n statement written to %1.</numerusform>
            <numerusform>%n statements written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::StatementHead</name>
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
<context>
    <name>lianming::StoresView</name>
    <message numerus="yes">
        <source>%n store(s)</source>
        <translation>
            <numerusform>%n store</numerusform>
            <numerusform>%n stores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::SupplierDetail</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::SuppliersView</name>
    <message numerus="yes">
        <source>%n supplier(s)</source>
        <translation>
            <numerusform>%n supplier</numerusform>
            <numerusform>%n suppliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::TaskDetail</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::TemplateDetail</name>
    <message numerus="yes">
        <source>%n working day(s) before the key date</source>
        <translation>
            <numerusform>%n working day before the key date</numerusform>
            <numerusform>%n working days before the key date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the key date</source>
        <translation>
            <numerusform>%n working day after the key date</numerusform>
            <numerusform>%n working days after the key date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::TemplatesView</name>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::TermMergeForm</name>
    <message numerus="yes">
        <source>%n assets get it instead, with the terms below and the saved searches. A term of the house takes over the names. This cannot be undone.</source>
        <translation>
            <numerusform>%n asset gets it instead, with the terms below and the saved searches. A term of the house takes over the names. This cannot be undone.</numerusform>
            <numerusform>%n assets get it instead, with the terms below and the saved searches. A term of the house takes over the names. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::TermsColumn</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::TermsView</name>
    <message numerus="yes">
        <source>Merged; %n assets changed.</source>
        <translation>
            <numerusform>Merged; %n asset changed.</numerusform>
            <numerusform>Merged; %n assets changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::Upkeep</name>
    <message numerus="yes">
        <source>%n time stamp(s) waiting: no authority is set</source>
        <translation>
            <numerusform>%n time stamp waiting: no authority is set</numerusform>
            <numerusform>%n time stamps waiting: no authority is set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) waiting</source>
        <translation>
            <numerusform>%n time stamp waiting</numerusform>
            <numerusform>%n time stamps waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) waiting: no authority answers</source>
        <translation>
            <numerusform>%n time stamp waiting: no authority answers</numerusform>
            <numerusform>%n time stamps waiting: no authority answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time stamp(s) waiting: an answer was not valid</source>
        <translation>
            <numerusform>%n time stamp waiting: an answer was not valid</numerusform>
            <numerusform>%n time stamps waiting: an answer was not valid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianming::VersionsView</name>
    <message numerus="yes">
        <source>Show %n equal figure(s)</source>
        <translation>
            <numerusform>Show %n equal figure</numerusform>
            <numerusform>Show %n equal figures</numerusform>
        </translation>
    </message>
</context>
</TS>

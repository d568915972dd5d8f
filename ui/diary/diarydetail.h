// An obligation with each of its days, to be read and marked.
#pragma once

#include "core/diary/diaryservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class DiaryDetail : public DetailView
{
    Q_OBJECT

public:
    explicit DiaryDetail(QWidget *parent = nullptr);

    void show(const ObligationItem &item, const DiaryEntry &entry);

Q_SIGNALS:
    void markWanted(QDate dueOn, lianming::MarkAct act);
    void editWanted();
    void archiveWanted();
    void contractWanted();
};

} // namespace lianming

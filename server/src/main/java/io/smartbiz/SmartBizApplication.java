package io.smartbiz;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application's beans. The command line in {@code io.smartbiz.operations.commands} starts it. */
@SpringBootApplication
@Modulithic(
        systemName = "SmartBiz",
        sharedModules = {"platform", "database"})
public class SmartBizApplication {}

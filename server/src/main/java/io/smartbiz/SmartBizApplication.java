package io.smartbiz;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application's beans. It is started by the command line in {@code io.smartbiz.operations}. */
@SpringBootApplication
@Modulithic(
        systemName = "SmartBiz",
        sharedModules = {"platform", "database"})
public class SmartBizApplication {}

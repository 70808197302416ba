package io.smartbiz.testing;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What tests add to the application: endpoints and listeners that only they need. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class TestBeans {}
